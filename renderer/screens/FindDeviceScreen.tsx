import type { ReactNode } from 'react';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { InstructionPanel } from '../components/InstructionPanel';
import { Ongoing } from '../components/Ongoing';
import { ScreenFrame } from '../components/ScreenFrame';
import { useText } from '../i18n/use-text';
import { HoldPicture } from '../light/HoldPicture';

/** Teaches how the device gets into setup mode; goes on by itself once it is seen. */
export function FindDeviceScreen({
  setup,
  mode,
}: {
  readonly setup: SetupSnapshot;
  readonly mode: AppMode;
}): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <ScreenFrame title={text('find.title')} lead={text('find.body')}>
      <InstructionPanel instruction={setup.instruction} />
      <div className="card">
        <ol className="numbered">
          <li>{text('find.step1')}</li>
          <li>{text('find.step2')}</li>
          <li>{text('find.step3')}</li>
        </ol>
        <HoldPicture gesture="setup" />
        <details>
          <summary>{text('light.eraseTitle')}</summary>
          <HoldPicture gesture="erase" />
        </details>
        <Ongoing>{text('find.looking')}</Ongoing>
        <div className="actions">
          {mode === 'practice' ? (
            <CommandButton command={() => api['practice/hold-setup']()}>{text('find.hold')}</CommandButton>
          ) : null}
          {setup.can.rescan ? (
            <CommandButton command={() => api['setup/rescan']()}>{text('find.rescan')}</CommandButton>
          ) : null}
          <CommandButton look="quiet" command={() => api['setup/cancel']()}>
            {text('progress.cancel')}
          </CommandButton>
        </div>
      </div>
    </ScreenFrame>
  );
}
