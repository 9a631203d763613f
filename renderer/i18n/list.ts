import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Writes several things after each other as the language does, with the least of words between them. */
export function useList(): (parts: readonly string[]) => string {
  const { formatList } = useIntl();
  return useCallback((parts) => formatList(parts, { type: 'conjunction', style: 'narrow' }), [formatList]);
}
