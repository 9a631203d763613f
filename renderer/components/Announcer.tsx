import type { ReactNode } from 'react';

/** The two live regions of the window: steps politely, failures at once. Always there, only their text changes. */
export function Announcer({ polite, urgent }: { readonly polite: string; readonly urgent: string }): ReactNode {
  return (
    <>
      <div className="unseen" role="status">
        {polite}
      </div>
      <div className="unseen" role="alert">
        {urgent}
      </div>
    </>
  );
}
