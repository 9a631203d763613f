import type { ReactNode } from 'react';
import { computerText } from '../../shared/errors/error-texts';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { NetworkName } from '../components/NetworkName';
import { Notice } from '../components/Notice';
import { ScreenFrame } from '../components/ScreenFrame';
import { TechnicalDetails } from '../components/TechnicalDetails';
import { VerdictMark } from '../components/VerdictMark';
import { useDuration } from '../i18n/duration';
import { useText } from '../i18n/use-text';
import { doneWords } from '../i18n/done';

/** The end that was wanted, said with no more certainty than there is. */
export function DoneScreen({ setup }: { readonly setup: SetupSnapshot }): ReactNode {
  const text = useText();
  const duration = useDuration();
  const api = useApi();
  const { facts, warnings, elapsedMs } = setup;
  const { title, body, sure } = doneWords(text, setup);
  return (
    <ScreenFrame title={title} lead={body} mark={<VerdictMark look={sure ? 'good' : 'calm'} />}>
      <div className="card">
        <p>{computerText(text, facts.homeRestored, facts.home)}</p>
        <dl className="facts">
          <dt>{text('done.device')}</dt>
          <dd className="fixed">{facts.deviceId ?? '–'}</dd>
          <dt>{text('done.network')}</dt>
          <dd>{facts.network === null ? '–' : <NetworkName ssid={facts.network.ssid} />}</dd>
          <dt>{text('done.took')}</dt>
          <dd>{duration(elapsedMs)}</dd>
        </dl>
        {warnings.map((warning) => (
          <Notice key={warning.code} title={text(`error.${warning.code}.title`)} look="warn">
            <p>{text(`error.${warning.code}.happened`)}</p>
          </Notice>
        ))}
        <div className="actions">
          <CommandButton look="primary" command={() => api['setup/another']()}>
            {text('done.another')}
          </CommandButton>
          <CommandButton look="quiet" command={() => api['setup/to-start']()}>
            {text('done.finish')}
          </CommandButton>
        </div>
      </div>
      <TechnicalDetails setup={setup} error={setup.error} />
    </ScreenFrame>
  );
}
