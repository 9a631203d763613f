import { useState, type ReactNode } from 'react';
import { computerText } from '../../shared/errors/error-texts';
import { ssidDisplay } from '../../shared/domain/ssid';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupQuestion, SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { Code } from '../components/Code';
import { CommandButton } from '../components/CommandButton';
import { NameForm } from '../components/NameForm';
import { NetworkName } from '../components/NetworkName';
import { Notice } from '../components/Notice';
import { ScreenFrame } from '../components/ScreenFrame';
import { TechnicalDetails } from '../components/TechnicalDetails';
import { VerdictMark } from '../components/VerdictMark';
import { KeepNetwork } from '../profiles/KeepNetwork';
import { useDuration } from '../i18n/duration';
import { useText } from '../i18n/use-text';
import { doneWords } from '../i18n/done';

interface DoneScreenProps {
  readonly app: AppSnapshot;
  readonly setup: SetupSnapshot;
  /** The device may still be given a name; it does not have to be. */
  readonly question: Extract<SetupQuestion, { readonly kind: 'name' }> | null;
}

/** The end that was wanted, said with no more certainty than there is. A name that was typed is saved on the way out. */
export function DoneScreen({ app, setup, question }: DoneScreenProps): ReactNode {
  const text = useText();
  const duration = useDuration();
  const api = useApi();
  const [name, setName] = useState('');
  const { facts, warnings, elapsedMs } = setup;
  const { title, body, sure } = doneWords(text, setup);
  const named = question === null || name.trim() === '' ? undefined : { name: name.trim() };
  return (
    <ScreenFrame title={title} lead={body} mark={<VerdictMark look={sure ? 'good' : 'calm'} />}>
      <div className="card">
        <p>{computerText(text, facts)}</p>
        <dl className="facts">
          <dt>{text('done.device')}</dt>
          <dd>{facts.deviceId === null ? '–' : <Code>{facts.deviceId}</Code>}</dd>
          <dt>{text('done.network')}</dt>
          <dd>{facts.network === null ? '–' : <NetworkName ssid={facts.network.ssid} />}</dd>
          <dt>{text('done.took')}</dt>
          <dd>{duration(elapsedMs)}</dd>
        </dl>
        {question === null ? null : <NameForm suggestion={question.suggestion} name={name} onChange={setName} />}
        {warnings.map((warning) => (
          <Notice key={warning.code} title={text(`error.${warning.code}.title`)} look="warn">
            <p>{text(`error.${warning.code}.happened`)}</p>
          </Notice>
        ))}
        <div className="actions">
          <CommandButton look="primary" command={() => api['setup/another'](named)}>
            {text('done.another')}
          </CommandButton>
          <CommandButton look="quiet" command={() => api['setup/to-start'](named)}>
            {text('done.finish')}
          </CommandButton>
        </div>
        {app.remembered === null ? null : (
          <p className="small soft">{text('done.sameNetwork', { name: ssidDisplay(app.remembered.ssid) })}</p>
        )}
        {sure ? <KeepNetwork app={app} /> : null}
      </div>
      <TechnicalDetails setup={setup} error={setup.error} />
    </ScreenFrame>
  );
}
