import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { textOf, type Text } from '../../shared/texts/text';

/** The texts of the language that this part of the window is shown in. */
export function useText(): Text {
  const intl = useIntl();
  return useMemo(() => textOf(intl), [intl]);
}
