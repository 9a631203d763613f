import type { ReactNode } from 'react';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { DeviceDrawing } from '../components/DeviceDrawing';
import { InstructionPanel } from '../components/InstructionPanel';
import { ScreenFrame } from '../components/ScreenFrame';
import { en } from '../i18n/en';

/** Teaches how the device gets into setup mode; goes on by itself once it is seen. */
export function FindDeviceScreen({
  setup,
  mode,
}: {
  readonly setup: SetupSnapshot;
  readonly mode: AppMode;
}): ReactNode {
  const api = useApi();
  return (
    <ScreenFrame title={en.find.title} lead={en.find.body}>
      <InstructionPanel instruction={setup.instruction} />
      <div className="card">
        <DeviceDrawing />
        <ol className="numbered">
          <li>{en.find.step1}</li>
          <li>{en.find.step2}</li>
          <li>{en.find.step3}</li>
        </ol>
        <p className="ongoing">{en.find.looking}</p>
        <div className="actions">
          {mode === 'practice' ? (
            <CommandButton command={() => api['practice/hold-setup']()}>{en.find.hold}</CommandButton>
          ) : null}
          {setup.can.rescan ? (
            <CommandButton command={() => api['setup/rescan']()}>{en.find.rescan}</CommandButton>
          ) : null}
          <CommandButton look="quiet" command={() => api['setup/cancel']()}>
            {en.progress.cancel}
          </CommandButton>
        </div>
      </div>
    </ScreenFrame>
  );
}
