import { useState, type ReactNode } from 'react';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { ScreenFrame } from '../components/ScreenFrame';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { VerdictMark } from '../components/VerdictMark';
import { en } from '../i18n/en';

/** Online already; only the name is left, and it may be skipped. */
export function NameScreen({ suggestion }: { readonly suggestion: string }): ReactNode {
  const api = useApi();
  const [name, setName] = useState(suggestion);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    const trimmed = name.trim();
    setProblem(trimmed === '' ? en.name.empty : null);
    return trimmed === '' ? null : () => api['setup/name']({ name: trimmed });
  };
  return (
    <ScreenFrame title={en.name.title} lead={en.name.body} mark={<VerdictMark look="good" />}>
      <div className="card">
        <SubmitForm
          submit={en.name.save}
          command={submit}
          actions={
            <CommandButton look="quiet" command={() => api['setup/skip-name']()}>
              {en.name.skip}
            </CommandButton>
          }
        >
          <TextInput label={en.name.label} value={name} onChange={setName} problem={problem} />
        </SubmitForm>
      </div>
    </ScreenFrame>
  );
}
