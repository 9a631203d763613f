import { useState, type ReactNode } from 'react';
import type { AppMode, PracticeHint } from '../../shared/ipc/app-snapshot';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { useText } from '../i18n/use-text';
import { Button } from './Button';
import { CheckBox } from './CheckBox';
import { SecretInput } from './SecretInput';

interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: PlainId | null;
  readonly mode: AppMode;
}

/** The Wi-Fi password: pasting allowed, nothing trimmed, shown on request. */
export function PasswordField({ value, onChange, problem, mode }: PasswordFieldProps): ReactNode {
  const text = useText();
  const [shown, setShown] = useState(false);
  return (
    <div className="tight">
      <SecretInput label={text('password.label')} value={value} onChange={onChange} problem={problem} shown={shown} />
      <CheckBox selected={shown} onChange={setShown}>
        {text('password.show')}
      </CheckBox>
      {mode === 'practice' ? <PracticePassword /> : null}
    </div>
  );
}

function PracticePassword(): ReactNode {
  const text = useText();
  const api = useApi();
  const [hint, setHint] = useState<PracticeHint | null>(null);
  const ask = async (): Promise<void> => {
    const reply = await api['practice/hint']();
    if (reply.ok) setHint(reply.value);
  };
  if (hint !== null) {
    const { network, password } = hint;
    return <p role="status">{text('password.hintText', { network, password })}</p>;
  }
  return (
    <div className="actions">
      <Button look="quiet" onPress={() => void ask()}>
        {text('password.hint')}
      </Button>
    </div>
  );
}
