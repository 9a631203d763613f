import { useState, type ReactNode } from 'react';
import { ssidFromText } from '../../shared/domain/ssid';
import type { ChosenNetwork } from '../../shared/domain/wifi-network';
import { Button } from '../components/Button';
import { CheckBox } from '../components/CheckBox';
import { ChoiceList } from '../components/ChoiceList';
import { ScreenFrame } from '../components/ScreenFrame';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { nameProblem } from '../forms/name-problem';
import { en } from '../i18n/en';

const securities = ['auto', 'wpa2', 'wpa', 'wep', 'open'] as const;
type Security = (typeof securities)[number];

interface OtherNetworkFormProps {
  readonly onChoose: (network: ChosenNetwork) => void;
  readonly onBack: () => void;
}

/** A network that is not in the list, by its name. */
export function OtherNetworkForm({ onChoose, onBack }: OtherNetworkFormProps): ReactNode {
  const [name, setName] = useState('');
  const [security, setSecurity] = useState<Security>('auto');
  const [hidden, setHidden] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const next = (): null => {
    const ssid = ssidFromText(name);
    setProblem(nameProblem(name));
    if (ssid !== undefined && nameProblem(name) === null) onChoose({ ssid, security, hidden });
    return null;
  };
  return (
    <ScreenFrame title={en.network.otherTitle} lead={en.network.otherBody}>
      <div className="card">
        <SubmitForm
          submit={en.network.next}
          command={next}
          actions={<Button onPress={onBack}>{en.network.back}</Button>}
        >
          <TextInput
            label={en.network.name}
            value={name}
            problem={problem}
            onChange={(text) => {
              setName(text);
              setProblem(null);
            }}
          />
          <CheckBox selected={hidden} onChange={setHidden}>
            {en.network.hidden}
          </CheckBox>
          <ChoiceList
            label={en.network.securityLabel}
            chosen={security}
            onChoose={(id) => {
              setSecurity(securities.find((known) => known === id) ?? 'auto');
            }}
            choices={securities.map((id) => ({
              id,
              text: id === 'auto' ? en.network.securityAuto : en.network.security[id],
            }))}
          />
        </SubmitForm>
      </div>
    </ScreenFrame>
  );
}
