import { useState, type ReactNode } from 'react';
import { ssidFromText } from '../../shared/domain/ssid';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { nameProblem } from '../forms/name-problem';
import { useText } from '../i18n/use-text';

const PREFIX = 'Photon-';

/** The name of the device's network from its label, where the system hides the names that are in the air. */
export function LabelForm(): ReactNode {
  const text = useText();
  const api = useApi();
  const [name, setName] = useState(PREFIX);
  const [problem, setProblem] = useState<PlainId | null>(null);
  const command = () => {
    const found = name === PREFIX ? 'wifi.labelMissing' : nameProblem(name);
    const ssid = ssidFromText(name);
    setProblem(found);
    return found !== null || ssid === undefined ? null : () => api['setup/choose-device']({ ssid });
  };
  return (
    <SubmitForm look="plain" submit={text('wifi.labelUse')} command={command}>
      <TextInput
        label={text('wifi.label')}
        exact
        hint={text('wifi.labelHint')}
        value={name}
        problem={problem}
        onChange={(typed) => {
          setName(typed);
          setProblem(null);
        }}
      />
    </SubmitForm>
  );
}
