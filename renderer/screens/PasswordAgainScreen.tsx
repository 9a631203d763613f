import { useState, type ReactNode } from 'react';
import { computerText, errorTextOf } from '../../shared/errors/error-texts';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { SetupQuestion, SetupSnapshot } from '../../shared/setup/snapshot';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { InstructionPanel } from '../components/InstructionPanel';
import { NetworkName } from '../components/NetworkName';
import { PasswordField } from '../components/PasswordField';
import { ScreenFrame } from '../components/ScreenFrame';
import { SubmitForm } from '../components/SubmitForm';
import { TechnicalDetails } from '../components/TechnicalDetails';
import { VerdictMark } from '../components/VerdictMark';
import { passwordProblem } from '../forms/password-rules';
import { useText } from '../i18n/use-text';

interface PasswordAgainScreenProps {
  readonly setup: SetupSnapshot;
  readonly question: Extract<SetupQuestion, { readonly kind: 'password' }>;
  readonly mode: AppMode;
}

/** Why the password did not do, and the one field to mend it; everything else is kept. */
export function PasswordAgainScreen({ setup, question, mode }: PasswordAgainScreenProps): ReactNode {
  const text = useText();
  const api = useApi();
  const words = errorTextOf(text, question.because.code);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<PlainId | null>(null);
  const submit = () => {
    const found = passwordProblem(password, question.network.security);
    setProblem(found === null ? null : `password.${found}`);
    return found === null ? () => api['setup/password']({ password }) : null;
  };
  return (
    <ScreenFrame title={words.title} lead={words.happened} mark={<VerdictMark look="bad" />}>
      <InstructionPanel instruction={setup.instruction} />
      <div className="card">
        <p>
          {words.safe} {computerText(text, setup.facts.homeRestored, setup.facts.home)}
        </p>
        <p className="soft">
          {text('done.network')}: <NetworkName ssid={question.network.ssid} />
        </p>
        <SubmitForm
          submit={text('password.again')}
          command={submit}
          actions={
            <CommandButton look="quiet" command={() => api['setup/cancel']()}>
              {text('verdict.stop')}
            </CommandButton>
          }
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
        </SubmitForm>
      </div>
      <TechnicalDetails setup={setup} error={question.because} />
    </ScreenFrame>
  );
}
