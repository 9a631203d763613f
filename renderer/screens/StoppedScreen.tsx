import type { ReactNode } from 'react';
import { computerText } from '../../shared/errors/error-texts';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { ScreenFrame } from '../components/ScreenFrame';
import { TechnicalDetails } from '../components/TechnicalDetails';
import { VerdictMark } from '../components/VerdictMark';
import { useText } from '../i18n/use-text';

interface StoppedProps {
  readonly setup: SetupSnapshot;
  readonly bySleep: boolean;
}

/** Ended because a person wanted it to, or because the computer went to sleep: then one click lets it go on. */
export function StoppedScreen({ setup, bySleep }: StoppedProps): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <ScreenFrame title={text(bySleep ? 'stopped.sleepTitle' : 'stopped.title')} mark={<VerdictMark look="calm" />}>
      <div className="card">
        <p>
          {text(bySleep ? 'stopped.sleepBody' : 'stopped.body')} {computerText(text, setup.facts)}
        </p>
        <p>{text(mayHaveSaved(setup) ? 'stopped.maybeSaved' : 'stopped.untouched')}</p>
        {setup.facts.homeRestored === false ? <p>{text('error.rejoin-failed.happened')}</p> : null}
        <div className="actions">
          {bySleep ? (
            <CommandButton look="primary" command={() => api['setup/another']()}>
              {text('stopped.goOn')}
            </CommandButton>
          ) : null}
          <CommandButton look={bySleep ? 'quiet' : 'primary'} command={() => api['setup/to-start']()}>
            {text('stopped.restart')}
          </CommandButton>
          {bySleep ? null : (
            <CommandButton look="quiet" command={() => api['setup/another']()}>
              {text('stopped.again')}
            </CommandButton>
          )}
        </div>
      </div>
      <TechnicalDetails setup={setup} error={setup.error} />
    </ScreenFrame>
  );
}

/** Was the device perhaps asked to save anything before the stop? */
function mayHaveSaved({ passed, facts }: SetupSnapshot): boolean {
  if (passed.some(({ state }) => state === 'configure')) return true;
  const last = passed.at(-1)?.state ?? 'signIn';
  return facts.network !== null && ['readDevice', 'scan', 'chooseNetwork'].includes(last);
}
