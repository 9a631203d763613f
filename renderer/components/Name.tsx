import type { ReactNode } from 'react';
import { inert } from '../../shared/inert-text';

/** A name that others chose: inert, of no language, isolated from the direction around it, with its spaces kept. */
export function Name({ children }: { readonly children: string }): ReactNode {
  return (
    <bdi className="name" lang="" translate="no">
      {inert(children)}
    </bdi>
  );
}
