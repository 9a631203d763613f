import { useState, type ReactNode } from 'react';
import { ssidDisplay } from '../../shared/domain/ssid';
import type { ChosenNetwork } from '../../shared/domain/wifi-network';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { Reply } from '../../shared/ipc/reply';
import type { PlainId } from '../../shared/texts/message';
import { Button } from '../components/Button';
import { PasswordField } from '../components/PasswordField';
import { ScreenFrame } from '../components/ScreenFrame';
import { SubmitForm } from '../components/SubmitForm';
import { passwordProblem } from '../forms/password-rules';
import { useText } from '../i18n/use-text';

interface PasswordScreenProps {
  readonly network: ChosenNetwork;
  readonly mode: AppMode;
  readonly onBack: () => void;
  readonly send: (password: string) => Promise<Reply<unknown>>;
}

/** The password of the chosen network. It leaves this window once, with the choice. */
export function PasswordScreen({ network, mode, onBack, send }: PasswordScreenProps): ReactNode {
  const text = useText();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<PlainId | null>(null);
  const submit = () => {
    const found = passwordProblem(password, network.security);
    setProblem(found === null ? null : `password.${found}`);
    return found === null ? () => send(password) : null;
  };
  return (
    <ScreenFrame title={text('password.title', { name: ssidDisplay(network.ssid) })} lead={text('password.body')}>
      <div className="card">
        <SubmitForm
          submit={text('password.join')}
          command={submit}
          actions={<Button onPress={onBack}>{text('network.back')}</Button>}
        >
          <PasswordField
            value={password}
            mode={mode}
            problem={problem}
            onChange={(typed) => {
              setPassword(typed);
              setProblem(null);
            }}
          />
          <p className="small soft">{text('password.pause')}</p>
        </SubmitForm>
      </div>
    </ScreenFrame>
  );
}
