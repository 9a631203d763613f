import { useState, type ReactNode } from 'react';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import { useApi } from '../api';
import { en } from '../i18n/en';
import { Button } from './Button';
import { CheckBox } from './CheckBox';
import { TextInput } from './TextInput';

interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | null;
  readonly mode: AppMode;
}

/** The Wi-Fi password: pasting allowed, nothing trimmed, shown on request. */
export function PasswordField({ value, onChange, problem, mode }: PasswordFieldProps): ReactNode {
  const [shown, setShown] = useState(false);
  return (
    <div className="tight">
      <TextInput
        label={en.password.label}
        value={value}
        onChange={onChange}
        problem={problem}
        hint={value !== value.trim() ? en.password.spaces : undefined}
        hideText={!shown}
      />
      <CheckBox selected={shown} onChange={setShown}>
        {en.password.show}
      </CheckBox>
      {mode === 'practice' ? <PracticePassword /> : null}
    </div>
  );
}

function PracticePassword(): ReactNode {
  const api = useApi();
  const [text, setText] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    const reply = await api['practice/hint']();
    if (reply.ok && reply.value !== null) setText(en.password.hintText(reply.value.network, reply.value.password));
  };
  if (text !== null) return <p role="status">{text}</p>;
  return (
    <div>
      <Button look="quiet" onPress={() => void ask()}>
        {en.password.hint}
      </Button>
    </div>
  );
}
