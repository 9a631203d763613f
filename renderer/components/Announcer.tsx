import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useCalm } from '../use-calm';

/**
 * The two live regions of the window: steps politely and in peace, failures and the internet at once. Always there, only
 * their text changes.
 */
export function Announcer({ polite, urgent }: { readonly polite: string; readonly urgent: string }): ReactNode {
  const { locale } = useIntl();
  return (
    <>
      <div className="unseen" role="status">
        {useCalm(polite, locale)}
      </div>
      <div className="unseen" role="alert">
        {urgent}
      </div>
    </>
  );
}
