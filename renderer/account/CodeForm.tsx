import { useState, type ReactNode } from 'react';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { codeProblem } from '../forms/sign-in-form';
import { useText } from '../i18n/use-text';

interface CodeFormProps {
  readonly email: string;
  readonly wasWrong: boolean;
}

/** The code of an authenticator, which is new twice a minute: a wrong one is typed anew. */
export function CodeForm({ email, wasWrong }: CodeFormProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<PlainId | null>(null);
  const command = () => {
    const found = codeProblem(code);
    setProblem(found);
    if (found !== null) return null;
    setCode('');
    return () => api['account/give-code']({ code });
  };
  return (
    <SubmitForm
      submit={text('account.giveCode')}
      command={command}
      actions={
        <CommandButton look="quiet" command={() => api['account/cancel']()}>
          {text('account.back')}
        </CommandButton>
      }
    >
      <p>{text('account.codeLead', { email })}</p>
      <TextInput
        label={text('account.code')}
        exact
        value={code}
        problem={problem ?? (wasWrong && code === '' ? 'account.codeWrong' : null)}
        onChange={(typed) => {
          setCode(typed);
          setProblem(null);
        }}
        autoFocus
      />
    </SubmitForm>
  );
}
