import { useState, type ReactNode } from 'react';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { ScreenFrame } from '../components/ScreenFrame';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { VerdictMark } from '../components/VerdictMark';
import { useText } from '../i18n/use-text';

/** Online already; only the name is left, and it may be skipped. */
export function NameScreen({ suggestion }: { readonly suggestion: string }): ReactNode {
  const text = useText();
  const api = useApi();
  const [name, setName] = useState(suggestion);
  const [problem, setProblem] = useState<PlainId | null>(null);
  const submit = () => {
    const trimmed = name.trim();
    setProblem(trimmed === '' ? 'name.empty' : null);
    return trimmed === '' ? null : () => api['setup/name']({ name: trimmed });
  };
  return (
    <ScreenFrame title={text('name.title')} lead={text('name.body')} mark={<VerdictMark look="good" />}>
      <div className="card">
        <SubmitForm
          submit={text('name.save')}
          command={submit}
          actions={
            <CommandButton look="quiet" command={() => api['setup/skip-name']()}>
              {text('name.skip')}
            </CommandButton>
          }
        >
          <TextInput label={text('name.label')} value={name} onChange={setName} problem={problem} />
        </SubmitForm>
      </div>
    </ScreenFrame>
  );
}
