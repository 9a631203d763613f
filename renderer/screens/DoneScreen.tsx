import type { ReactNode } from 'react';
import { computerText, errorTexts } from '../../shared/errors/error-texts';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { NetworkName } from '../components/NetworkName';
import { Notice } from '../components/Notice';
import { ScreenFrame } from '../components/ScreenFrame';
import { TechnicalDetails } from '../components/TechnicalDetails';
import { VerdictMark } from '../components/VerdictMark';
import { durationText } from '../i18n/duration';
import { en } from '../i18n/en';
import { doneWords } from '../i18n/done';

/** The end that was wanted, said with no more certainty than there is. */
export function DoneScreen({ setup }: { readonly setup: SetupSnapshot }): ReactNode {
  const api = useApi();
  const { facts, warnings, elapsedMs } = setup;
  const { title, body, sure } = doneWords(setup);
  return (
    <ScreenFrame title={title} lead={body} mark={<VerdictMark look={sure ? 'good' : 'calm'} />}>
      <div className="card">
        <p>{computerText(facts.homeRestored, facts.home)}</p>
        <dl className="facts">
          <dt>{en.done.device}</dt>
          <dd className="fixed">{facts.deviceId ?? '–'}</dd>
          <dt>{en.done.network}</dt>
          <dd>{facts.network === null ? '–' : <NetworkName ssid={facts.network.ssid} />}</dd>
          <dt>{en.done.took}</dt>
          <dd>{durationText(elapsedMs)}</dd>
        </dl>
        {warnings.map((warning) => (
          <Notice key={warning.code} title={errorTexts[warning.code].title} look="warn">
            <p>{errorTexts[warning.code].happened}</p>
          </Notice>
        ))}
        <div className="actions">
          <CommandButton look="primary" command={() => api['setup/another']()}>
            {en.done.another}
          </CommandButton>
          <CommandButton look="quiet" command={() => api['setup/to-start']()}>
            {en.done.finish}
          </CommandButton>
        </div>
      </div>
      <TechnicalDetails setup={setup} error={setup.error} />
    </ScreenFrame>
  );
}
