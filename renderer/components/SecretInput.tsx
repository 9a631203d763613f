import type { ReactNode } from 'react';
import type { PlainId } from '../../shared/texts/message';
import { typedHints } from '../forms/typed-hints';
import { useText } from '../i18n/use-text';
import { TextInput } from './TextInput';
import { useCapsLock } from './use-caps-lock';

interface SecretInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: PlainId | null;
  /** Readable while it is typed. */
  readonly shown?: boolean;
}

/** A field for a password: what the keyboard does to it unseen stands below it, and Caps Lock is said when it is met. */
export function SecretInput({ label, value, onChange, problem, shown = false }: SecretInputProps): ReactNode {
  const text = useText();
  const capsLock = useCapsLock();
  return (
    <TextInput
      label={label}
      value={value}
      onChange={onChange}
      problem={problem}
      hideText={!shown}
      exact
      onKey={capsLock.onKey}
      hint={
        <>
          <span role="status">{capsLock.isOn ? text('password.capsLock') : ''}</span>
          {typedHints(value).map((id) => (
            <span key={id}>{text(id)}</span>
          ))}
        </>
      }
    />
  );
}
