import type { ReactNode } from 'react';
import type { AppSnapshot, FormerRunView } from '../../shared/ipc/app-snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { Notice } from '../components/Notice';
import { useText } from '../i18n/use-text';

interface FormerRunNoticeProps {
  readonly app: AppSnapshot;
  readonly former: FormerRunView;
}

/** What is known of a run that died, already mended, and the offer to go on with its device. */
export function FormerRunNotice({ app, former }: FormerRunNoticeProps): ReactNode {
  const text = useText();
  const api = useApi();
  const { account, lastProduct, startView } = app;
  const carryOn = async () => {
    const dismissed = await api['former-run/dismiss']();
    if (!dismissed.ok) return dismissed;
    if (former.mode === 'practice') return api['setup/start']({ mode: 'practice', claim: 'token' });
    if (account.state.kind === 'signed-in') {
      return api['account/start']({ product: account.who === 'customer' ? null : lastProduct });
    }
    // What is missing is who it is for: that is asked where a setup begins, not among the tools.
    const shown = await api['start/show']({ view: startView === 'tools' ? 'one' : startView });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('form input:not([type=radio])')?.focus());
    return shown;
  };
  return (
    <Notice title={text('start.formerTitle')} look={former.homeRestored ? 'info' : 'warn'}>
      <div>
        <p>{former.homeRestored ? text('start.formerHome') : text('start.formerNotHome')}</p>
        <p>{former.passedPointOfNoReturn ? text('start.formerMaybeOnline') : text('start.formerAgain')}</p>
        {former.deviceId === null ? null : (
          <p className="small soft">{text('start.formerDevice', { id: former.deviceId })}</p>
        )}
      </div>
      <div className="actions">
        <CommandButton command={carryOn}>{text('start.carryOn')}</CommandButton>
        <CommandButton look="quiet" command={() => api['former-run/dismiss']()}>
          {text('start.dismiss')}
        </CommandButton>
      </div>
    </Notice>
  );
}
