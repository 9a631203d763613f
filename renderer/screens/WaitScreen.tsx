import type { ReactNode } from 'react';
import { ScreenFrame } from '../components/ScreenFrame';
import { en } from '../i18n/en';

/** Nothing to do for a moment: while waking up, opening or leaving. */
export function WaitScreen({ about }: { readonly about: 'waking' | 'opening' | 'leaving' }): ReactNode {
  return (
    <ScreenFrame title={en[about].title}>
      <p className="ongoing">{en[about].body}</p>
    </ScreenFrame>
  );
}
