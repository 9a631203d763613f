import type { ReactNode } from 'react';
import type { ErrorCode, SetupError } from '../../shared/errors/error-codes';
import { needsNewStart } from '../../shared/errors/next-actions';
import type { SettingsPage } from '../../shared/ipc/wifi-view';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { SettingsButton } from '../components/SettingsButton';
import { retryText } from '../i18n/actions';
import { useText } from '../i18n/use-text';

/** Where the system's settings can mend it. */
const pageOf: Partial<Record<ErrorCode, SettingsPage>> = {
  'network-names-hidden': 'location',
  'local-network-blocked': 'local-network',
  'wifi-off': 'networks',
  'rejoin-failed': 'networks',
};

/** The one thing to do first, while the setup waits for a person; everything that was entered is kept. */
export function LiveActions({
  setup,
  error,
}: {
  readonly setup: SetupSnapshot;
  readonly error: SetupError;
}): ReactNode {
  const text = useText();
  const api = useApi();
  const { retry, cancel, byHand, newToken } = setup.can;
  const page = pageOf[error.code];
  if (needsNewStart(error.code)) return <ToStart look={newToken === null ? 'primary' : 'quiet'} />;
  return (
    <>
      {retry ? (
        <CommandButton look="primary" command={() => api['setup/retry']()}>
          {text(retryText(error.code))}
        </CommandButton>
      ) : null}
      {page === undefined ? null : <SettingsButton page={page} />}
      {byHand ? <CommandButton command={() => api['setup/by-hand']()}>{text('wifi.byHand')}</CommandButton> : null}
      {cancel ? (
        <CommandButton look={retry ? 'quiet' : 'primary'} command={() => api['setup/cancel']()}>
          {text('verdict.stop')}
        </CommandButton>
      ) : null}
    </>
  );
}

/** What can follow a setup that is over: once more as it was, unless a new sign-in is what it takes. */
export function EndActions({ code }: { readonly code: ErrorCode }): ReactNode {
  const text = useText();
  const api = useApi();
  if (needsNewStart(code)) return <ToStart look="primary" />;
  return (
    <>
      <CommandButton look="primary" command={() => api['setup/another']()}>
        {text('verdict.another')}
      </CommandButton>
      <ToStart look="quiet" />
    </>
  );
}

function ToStart({ look }: { readonly look: 'primary' | 'quiet' }): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <CommandButton look={look} command={() => api['setup/to-start']()}>
      {text('verdict.restart')}
    </CommandButton>
  );
}
