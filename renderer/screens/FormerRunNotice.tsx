import type { ReactNode } from 'react';
import type { FormerRunView } from '../../shared/ipc/app-snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { Notice } from '../components/Notice';
import { useText } from '../i18n/use-text';

/** What is known of a run that died, already mended, and the offer to go on with its device. */
export function FormerRunNotice({ former }: { readonly former: FormerRunView }): ReactNode {
  const text = useText();
  const api = useApi();
  const carryOn = async () => {
    const dismissed = await api['former-run/dismiss']();
    if (dismissed.ok && former.mode === 'practice') return api['setup/start']({ mode: 'practice', claim: 'token' });
    document.querySelector<HTMLElement>('form input:not([type=radio])')?.focus();
    return dismissed;
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
