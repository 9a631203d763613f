import { useState, type ReactNode } from 'react';
import { ssidFromText } from '../../shared/domain/ssid';
import { useApi } from '../api';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { nameProblem } from '../forms/name-problem';
import { en } from '../i18n/en';

const PREFIX = 'Photon-';

/** The name of the device's network from its label, where the system hides the names that are in the air. */
export function LabelForm(): ReactNode {
  const api = useApi();
  const [name, setName] = useState(PREFIX);
  const [problem, setProblem] = useState<string | null>(null);
  const command = () => {
    const found = name === PREFIX ? en.wifi.labelMissing : nameProblem(name);
    const ssid = ssidFromText(name);
    setProblem(found);
    return found !== null || ssid === undefined ? null : () => api['setup/choose-device']({ ssid });
  };
  return (
    <SubmitForm look="plain" submit={en.wifi.labelUse} command={command}>
      <TextInput
        label={en.wifi.label}
        hint={en.wifi.labelHint}
        value={name}
        problem={problem}
        onChange={(text) => {
          setName(text);
          setProblem(null);
        }}
      />
    </SubmitForm>
  );
}
