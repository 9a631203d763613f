import { useState, type ReactNode } from 'react';
import type { Ssid } from '../../shared/domain/ssid';
import type { ChosenNetwork, SeenNetwork } from '../../shared/domain/wifi-network';
import { useApi } from '../api';
import { Button } from '../components/Button';
import { ChoiceList } from '../components/ChoiceList';
import { CommandButton } from '../components/CommandButton';
import { NetworkName } from '../components/NetworkName';
import { ScreenFrame } from '../components/ScreenFrame';
import { SignalBars, signalStrength } from '../components/SignalBars';
import { SubmitForm } from '../components/SubmitForm';
import { networkChoices, type NetworkChoice } from '../forms/network-choices';
import { useText } from '../i18n/use-text';

interface NetworkListFormProps {
  readonly networks: readonly SeenNetwork[];
  readonly preselected: Ssid | null;
  readonly canRescan: boolean;
  readonly onChoose: (network: ChosenNetwork) => void;
  readonly onOther: () => void;
}

/** The networks that the device sees, with why some cannot be chosen. */
export function NetworkListForm(props: NetworkListFormProps): ReactNode {
  const text = useText();
  const api = useApi();
  const choices = networkChoices(text, props.networks);
  const usable = choices.filter(({ obstacle }) => obstacle === null);
  const [chosen, setChosen] = useState<string | null>(props.preselected);
  const [missing, setMissing] = useState(false);
  const next = (): null => {
    const found = usable.find(({ network }) => network.ssid === chosen);
    setMissing(found === undefined);
    if (found !== undefined) props.onChoose(chosenFrom(found.network));
    return null;
  };
  return (
    <ScreenFrame title={text('network.title')} lead={text('network.body')}>
      <div className="card">
        <SubmitForm
          submit={text('network.next')}
          command={next}
          actions={
            <>
              <Button onPress={props.onOther}>{text('network.other')}</Button>
              {props.canRescan ? (
                <CommandButton look="quiet" command={() => api['setup/rescan']()}>
                  {text('network.rescan')}
                </CommandButton>
              ) : null}
              <CommandButton look="quiet" command={() => api['setup/cancel']()}>
                {text('progress.cancel')}
              </CommandButton>
            </>
          }
        >
          {usable.length === 0 ? <p>{text('network.none')}</p> : null}
          {choices.length === 0 ? null : (
            <ChoiceList
              label={text('network.list')}
              chosen={chosen}
              onChoose={setChosen}
              choices={choices.map(asChoice)}
            />
          )}
          {missing ? <p role="alert">{text('network.choose')}</p> : null}
        </SubmitForm>
      </div>
    </ScreenFrame>
  );
}

function chosenFrom({ ssid, security }: SeenNetwork): ChosenNetwork {
  return { ssid, security: security === 'unknown' ? 'auto' : security, hidden: false };
}

function asChoice({ network, obstacle, note }: NetworkChoice) {
  return {
    id: network.ssid,
    text: <NetworkName ssid={network.ssid} />,
    note: obstacle ?? note,
    end: <SignalBars strength={signalStrength(network.rssi)} />,
    disabled: obstacle !== null,
  };
}
