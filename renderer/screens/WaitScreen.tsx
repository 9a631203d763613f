import type { ReactNode } from 'react';
import { Ongoing } from '../components/Ongoing';
import { ScreenFrame } from '../components/ScreenFrame';
import { useText } from '../i18n/use-text';

/** Nothing to do for a moment: while waking up, opening or leaving. */
export function WaitScreen({ about }: { readonly about: 'waking' | 'opening' | 'leaving' }): ReactNode {
  const text = useText();
  return (
    <ScreenFrame title={text(`${about}.title`)}>
      <Ongoing>{text(`${about}.body`)}</Ongoing>
    </ScreenFrame>
  );
}
