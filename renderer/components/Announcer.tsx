import type { ReactNode } from 'react';
import { useCalm } from '../use-calm';

/**
 * The two live regions of the window: steps politely and in peace, failures and the internet at once. Always there, only
 * their text changes.
 */
export function Announcer({ polite, urgent }: { readonly polite: string; readonly urgent: string }): ReactNode {
  return (
    <>
      <div className="unseen" role="status">
        {useCalm(polite)}
      </div>
      <div className="unseen" role="alert">
        {urgent}
      </div>
    </>
  );
}
