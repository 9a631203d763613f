import type { ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { InstructionPanel } from '../components/InstructionPanel';
import { PauseNote } from '../components/PauseNote';
import { ScreenFrame } from '../components/ScreenFrame';
import { Steps } from '../components/Steps';
import { LateCard } from '../late/LateCard';
import { meanwhileOf } from '../late/meanwhile';
import { UpdateNotice } from '../late/UpdateNotice';
import { useText } from '../i18n/use-text';

interface ProgressScreenProps {
  readonly setup: SetupSnapshot;
  readonly clock: AppSnapshot['clock'];
  /** Has the present wait taken more than twice its usual time? */
  readonly late: boolean;
}

/** What is being done now, what is done, what is to come. */
export function ProgressScreen({ setup, clock, late }: ProgressScreenProps): ReactNode {
  const text = useText();
  const api = useApi();
  const meanwhile = meanwhileOf(setup, late);
  return (
    <ScreenFrame title={text('progress.title')} lead={text('progress.body')}>
      <InstructionPanel instruction={setup.instruction} />
      {meanwhile === 'updating' ? <UpdateNotice /> : null}
      <div className="card">
        <PauseNote setup={setup} />
        <Steps setup={setup} clock={clock} />
        {setup.can.cancel ? (
          <div className="actions">
            <CommandButton command={() => api['setup/cancel']()}>{text('progress.cancel')}</CommandButton>
          </div>
        ) : null}
      </div>
      {meanwhile === 'late' ? <LateCard setup={setup} /> : null}
    </ScreenFrame>
  );
}
