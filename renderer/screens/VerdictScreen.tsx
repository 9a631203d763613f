import type { ReactNode } from 'react';
import type { ErrorCode, SetupError } from '../../shared/errors/error-codes';
import { computerText, errorTextOf } from '../../shared/errors/error-texts';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { SettingsPage } from '../../shared/ipc/wifi-view';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { InstructionPanel } from '../components/InstructionPanel';
import { SettingsButton } from '../components/SettingsButton';
import { ScreenFrame } from '../components/ScreenFrame';
import { TechnicalDetails } from '../components/TechnicalDetails';
import { VerdictMark } from '../components/VerdictMark';
import { retryText } from '../i18n/actions';
import { useText } from '../i18n/use-text';
import { LabelForm } from './LabelForm';

/** Where the system's settings can mend it. */
const pageOf: Partial<Record<ErrorCode, SettingsPage>> = {
  'network-names-hidden': 'location',
  'local-network-blocked': 'local-network',
  'wifi-off': 'networks',
  'rejoin-failed': 'networks',
};

interface VerdictScreenProps {
  readonly setup: SetupSnapshot;
  readonly error: SetupError;
  readonly running: boolean;
}

/** The one reason, what is safe, and the one next thing to do. */
export function VerdictScreen({ setup, error, running }: VerdictScreenProps): ReactNode {
  const text = useText();
  const words = errorTextOf(text, error.code);
  const { homeRestored, home } = setup.facts;
  return (
    <ScreenFrame title={words.title} lead={words.happened} mark={<VerdictMark look="bad" />}>
      <InstructionPanel instruction={setup.instruction} />
      <div className="card">
        <p>
          {words.safe} {computerText(text, homeRestored, home)}
        </p>
        <div className="tight">
          <h2>{text('verdict.next')}</h2>
          <p>{words.next}</p>
        </div>
        {running && error.code === 'network-names-hidden' ? <LabelForm /> : null}
        <div className="actions">{running ? <LiveActions setup={setup} error={error} /> : <EndActions />}</div>
      </div>
      <TechnicalDetails setup={setup} error={error} />
    </ScreenFrame>
  );
}

function LiveActions({ setup, error }: Omit<VerdictScreenProps, 'running'>): ReactNode {
  const text = useText();
  const api = useApi();
  const { retry, cancel, byHand } = setup.can;
  const page = pageOf[error.code];
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

function EndActions(): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <>
      <CommandButton look="primary" command={() => api['setup/another']()}>
        {text('verdict.another')}
      </CommandButton>
      <CommandButton look="quiet" command={() => api['setup/to-start']()}>
        {text('verdict.restart')}
      </CommandButton>
    </>
  );
}
