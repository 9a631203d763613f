import { useState, type ReactNode } from 'react';
import type { Ssid } from '../../shared/domain/ssid';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { ChoiceList } from '../components/ChoiceList';
import { CommandButton } from '../components/CommandButton';
import { DeviceDrawing } from '../components/DeviceDrawing';
import { InstructionPanel } from '../components/InstructionPanel';
import { NetworkName } from '../components/NetworkName';
import { ScreenFrame } from '../components/ScreenFrame';
import { SubmitForm } from '../components/SubmitForm';
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
        <p className="waiting">{en.find.looking}</p>
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

/** Several devices are in setup mode: which one is meant? */
export function WhichDeviceScreen({ devices }: { readonly devices: readonly Ssid[] }): ReactNode {
  const api = useApi();
  const [chosen, setChosen] = useState<string | null>(devices[0] ?? null);
  return (
    <ScreenFrame title={en.find.whichTitle} lead={en.find.whichBody}>
      <div className="card">
        <SubmitForm
          submit={en.find.use}
          command={() => (chosen === null ? null : () => api['setup/choose-device']({ ssid: chosen }))}
          actions={
            <CommandButton look="quiet" command={() => api['setup/cancel']()}>
              {en.progress.cancel}
            </CommandButton>
          }
        >
          <ChoiceList
            label={en.find.which}
            chosen={chosen}
            onChoose={setChosen}
            choices={devices.map((ssid) => ({ id: ssid, text: <NetworkName ssid={ssid} /> }))}
          />
        </SubmitForm>
      </div>
    </ScreenFrame>
  );
}
