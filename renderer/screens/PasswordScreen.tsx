import { useState, type ReactNode } from 'react';
import { ssidDisplay } from '../../shared/domain/ssid';
import type { ChosenNetwork } from '../../shared/domain/wifi-network';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { Reply } from '../../shared/ipc/reply';
import { Button } from '../components/Button';
import { PasswordField } from '../components/PasswordField';
import { ScreenFrame } from '../components/ScreenFrame';
import { SubmitForm } from '../components/SubmitForm';
import { passwordProblem } from '../forms/password-rules';
import { en } from '../i18n/en';

interface PasswordScreenProps {
  readonly network: ChosenNetwork;
  readonly mode: AppMode;
  readonly onBack: () => void;
  readonly send: (password: string) => Promise<Reply<unknown>>;
}

/** The password of the chosen network. It leaves this window once, with the choice. */
export function PasswordScreen({ network, mode, onBack, send }: PasswordScreenProps): ReactNode {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    const found = passwordProblem(password, network.security);
    setProblem(found === null ? null : en.password[found]);
    return found === null ? () => send(password) : null;
  };
  return (
    <ScreenFrame title={en.password.title(ssidDisplay(network.ssid))} lead={en.password.body}>
      <div className="card">
        <SubmitForm
          submit={en.password.join}
          command={submit}
          actions={<Button onPress={onBack}>{en.network.back}</Button>}
        >
          <PasswordField
            value={password}
            mode={mode}
            problem={problem}
            onChange={(text) => {
              setPassword(text);
              setProblem(null);
            }}
          />
          <p className="small soft">{en.password.pause}</p>
        </SubmitForm>
      </div>
    </ScreenFrame>
  );
}
