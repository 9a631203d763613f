import { useState, type ReactNode } from 'react';
import { ssidDisplay, ssidFromHex, type Ssid } from '../../shared/domain/ssid';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import { useApi } from '../api';
import { ChoiceList } from '../components/ChoiceList';
import { CommandButton } from '../components/CommandButton';
import { NetworkName } from '../components/NetworkName';
import { ScreenFrame } from '../components/ScreenFrame';
import { SubmitForm } from '../components/SubmitForm';
import { useText } from '../i18n/use-text';
import { usePracticeHint } from '../use-practice-hint';

/** Several devices are in setup mode: which one is meant? */
export function WhichDeviceScreen({
  devices,
  mode,
}: {
  readonly devices: readonly Ssid[];
  readonly mode: AppMode;
}): ReactNode {
  const text = useText();
  const api = useApi();
  const [chosen, setChosen] = useState<string | null>(devices[0] ?? null);
  return (
    <ScreenFrame title={text('find.whichTitle')} lead={text('find.whichBody')}>
      <div className="card">
        <SubmitForm
          submit={text('find.use')}
          command={() => (chosen === null ? null : () => api['setup/choose-device']({ ssid: chosen }))}
          actions={
            <CommandButton look="quiet" command={() => api['setup/cancel']()}>
              {text('progress.cancel')}
            </CommandButton>
          }
        >
          {mode === 'practice' ? <PracticeLabel /> : null}
          <ChoiceList
            label={text('find.which')}
            chosen={chosen}
            onChoose={setChosen}
            choices={devices.map((ssid) => ({ id: ssid, text: <NetworkName ssid={ssid} /> }))}
          />
        </SubmitForm>
      </div>
    </ScreenFrame>
  );
}

/** What is printed on the virtual device's virtual box. */
function PracticeLabel(): ReactNode {
  const text = useText();
  const hint = usePracticeHint();
  const ssid = hint === null ? undefined : ssidFromHex(hint.deviceSsid);
  return ssid === undefined ? null : <p className="soft">{text('find.label', { name: ssidDisplay(ssid) })}</p>;
}
