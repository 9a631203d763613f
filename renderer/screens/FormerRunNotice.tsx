import type { ReactNode } from 'react';
import type { FormerRunView } from '../../shared/ipc/app-snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { Notice } from '../components/Notice';
import { en } from '../i18n/en';

/** What is known of a run that died, already mended, and the offer to go on with its device. */
export function FormerRunNotice({ former }: { readonly former: FormerRunView }): ReactNode {
  const api = useApi();
  const carryOn = async () => {
    const dismissed = await api['former-run/dismiss']();
    if (dismissed.ok && former.mode === 'practice') return api['setup/start']({ mode: 'practice', claim: 'token' });
    document.querySelector<HTMLElement>('form input:not([type=radio])')?.focus();
    return dismissed;
  };
  return (
    <Notice title={en.start.formerTitle} look={former.homeRestored ? 'info' : 'warn'}>
      <div>
        <p>{former.homeRestored ? en.start.formerHome : en.start.formerNotHome}</p>
        <p>{former.passedPointOfNoReturn ? en.start.formerMaybeOnline : en.start.formerAgain}</p>
        {former.deviceId === null ? null : <p className="small soft">{en.start.formerDevice(former.deviceId)}</p>}
      </div>
      <div className="actions">
        <CommandButton command={carryOn}>{en.start.carryOn}</CommandButton>
        <CommandButton look="quiet" command={() => api['former-run/dismiss']()}>
          {en.start.dismiss}
        </CommandButton>
      </div>
    </Notice>
  );
}
