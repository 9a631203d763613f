import { useState, type ReactNode } from 'react';
import { ssidFromText } from '../../shared/domain/ssid';
import type { ChosenNetwork } from '../../shared/domain/wifi-network';
import type { PlainId } from '../../shared/texts/message';
import { Button } from '../components/Button';
import { CheckBox } from '../components/CheckBox';
import { ChoiceList } from '../components/ChoiceList';
import { ScreenFrame } from '../components/ScreenFrame';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { nameProblem } from '../forms/name-problem';
import { useText } from '../i18n/use-text';

const securities = ['auto', 'wpa2', 'wpa', 'wep', 'open'] as const;
type Security = (typeof securities)[number];

interface OtherNetworkFormProps {
  readonly onChoose: (network: ChosenNetwork) => void;
  readonly onBack: () => void;
}

/** A network that is not in the list, by its name. */
export function OtherNetworkForm({ onChoose, onBack }: OtherNetworkFormProps): ReactNode {
  const text = useText();
  const [name, setName] = useState('');
  const [security, setSecurity] = useState<Security>('auto');
  const [hidden, setHidden] = useState(false);
  const [problem, setProblem] = useState<PlainId | null>(null);
  const next = (): null => {
    const ssid = ssidFromText(name);
    setProblem(nameProblem(name));
    if (ssid !== undefined && nameProblem(name) === null) onChoose({ ssid, security, hidden });
    return null;
  };
  return (
    <ScreenFrame title={text('network.otherTitle')} lead={text('network.otherBody')}>
      <div className="card">
        <SubmitForm
          submit={text('network.next')}
          command={next}
          actions={<Button onPress={onBack}>{text('network.back')}</Button>}
        >
          <TextInput
            label={text('network.name')}
            value={name}
            problem={problem}
            onChange={(typed) => {
              setName(typed);
              setProblem(null);
            }}
          />
          <CheckBox selected={hidden} onChange={setHidden}>
            {text('network.hidden')}
          </CheckBox>
          <ChoiceList
            label={text('network.securityLabel')}
            chosen={security}
            onChoose={(id) => {
              setSecurity(securities.find((known) => known === id) ?? 'auto');
            }}
            choices={securities.map((id) => ({
              id,
              text: id === 'auto' ? text('network.securityAuto') : text(`network.security.${id}`),
            }))}
          />
        </SubmitForm>
      </div>
    </ScreenFrame>
  );
}
