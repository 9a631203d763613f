import type { ReactNode } from 'react';
import { inert } from '../../shared/inert-text';

/** An id or a code, the same in every language and read from left to right. */
export function Code({ children }: { readonly children: string }): ReactNode {
  return (
    <span className="fixed" dir="ltr" lang="" translate="no">
      {inert(children)}
    </span>
  );
}
