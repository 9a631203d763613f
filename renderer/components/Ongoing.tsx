import type { ReactNode } from 'react';
import { Pulse } from './Pulse';

/** Says that something is going on by itself. */
export function Ongoing({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className="ongoing">
      <Pulse />
      {children}
    </p>
  );
}
