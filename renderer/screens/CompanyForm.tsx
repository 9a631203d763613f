import { useState, type ReactNode } from 'react';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { companyProblems, type CompanyFormValues, type CompanyProblems } from '../forms/company-form';
import { useTypedCode } from '../company-code';
import { useText } from '../i18n/use-text';

const none: CompanyProblems = { server: null, code: null };

interface CompanyFormProps {
  readonly server: string | null;
  readonly look: 'primary' | 'plain';
  /** Begins with the code that was sent last, to mend it. */
  readonly keepsCode?: boolean;
}

/** The company's server, and its code if there is one: by page, by code, or by somebody who lets this bench in. */
export function CompanyForm({ server, look, keepsCode = false }: CompanyFormProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [sentCode, noteCode] = useTypedCode();
  const [form, setForm] = useState<CompanyFormValues>({ server: server ?? '', code: keepsCode ? sentCode : '' });
  const [problems, setProblems] = useState(none);
  const change = (what: Partial<CompanyFormValues>): void => {
    setForm({ ...form, ...what });
    setProblems(none);
  };
  const command = () => {
    const found = companyProblems(form);
    setProblems(found);
    if (found.server !== null || found.code !== null) return null;
    if (form.code.trim() === '') return () => api['company/open-page']({ server: form.server });
    return () => {
      noteCode(form.code);
      return api['company/type-code'](form);
    };
  };
  return (
    <SubmitForm
      submit={text('company.useCode')}
      look={look}
      command={command}
      actions={
        companyProblems(form).server !== null ? null : (
          <CommandButton look="quiet" command={() => api['company/ask-as-bench']({ server: form.server })}>
            {text('company.bench')}
          </CommandButton>
        )
      }
    >
      <div className="pair">
        <TextInput
          label={text('company.server')}
          exact
          hint={text('company.serverHint')}
          value={form.server}
          problem={problems.server}
          onChange={(typed) => {
            change({ server: typed });
          }}
        />
        <TextInput
          label={text('company.code')}
          exact
          hint={text('company.codeHint')}
          value={form.code}
          problem={problems.code}
          onChange={(code) => {
            change({ code });
          }}
        />
      </div>
    </SubmitForm>
  );
}
