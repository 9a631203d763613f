import { useState, type ReactNode } from 'react';
import { longest } from '../../shared/domain/text-limits';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { useText } from '../i18n/use-text';
import { SubmitForm } from './SubmitForm';
import { TextInput } from './TextInput';

interface NameFormProps {
  readonly suggestion: string;
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** A name for a device that is online already. It may stay empty. */
export function NameForm({ suggestion, name, onChange }: NameFormProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [problem, setProblem] = useState<PlainId | null>(null);
  const submit = () => {
    const trimmed = name.trim();
    setProblem(trimmed === '' ? 'name.empty' : null);
    return trimmed === '' ? null : () => api['setup/name']({ name: trimmed });
  };
  return (
    <SubmitForm submit={text('name.save')} command={submit} look="plain">
      <TextInput
        label={text('name.label')}
        hint={text('name.hint', { suggestion })}
        value={name}
        problem={problem}
        onChange={(typed) => {
          // It is on its way out with either button: what does not fit is seen not to fit.
          onChange(typed.slice(0, longest.deviceName));
          setProblem(null);
        }}
      />
    </SubmitForm>
  );
}
