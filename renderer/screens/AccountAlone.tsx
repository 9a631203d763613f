import { useState, type ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { useApi } from '../api';
import { AccountFields } from '../components/AccountFields';
import { NetworkName } from '../components/NetworkName';
import { PasswordField } from '../components/PasswordField';
import { SubmitForm } from '../components/SubmitForm';
import { accountLogin, accountProblems, begunAccount, isWithout, noAccountProblems } from '../forms/account-login';
import type { AccountForm } from '../forms/account-login';
import { useText } from '../i18n/use-text';
import type { PasswordAloneProps } from './PasswordAlone';

/** The log-in of a company's network again: names and files of before are there, and only a password is to be typed. */
export function AccountAlone({ app, question, actions }: PasswordAloneProps): ReactNode {
  const text = useText();
  const api = useApi();
  const { form, problems, change, submit } = useAccount(app);
  return (
    <>
      <p className="soft">
        {text('done.network')}: <NetworkName ssid={question.network.ssid} />
      </p>
      <SubmitForm
        submit={text('password.again')}
        command={() => {
          const login = submit();
          return login === null ? null : () => api['setup/password']({ login });
        }}
        actions={actions}
      >
        <AccountFields form={form} problems={problems} certificates={app.certificates} onChange={change}>
          <PasswordField
            value={form.password}
            mode={app.mode}
            problem={problems.password}
            onChange={(password) => {
              change({ password });
            }}
          />
        </AccountFields>
      </SubmitForm>
    </>
  );
}

function useAccount({ certificates, heldAccount }: Pick<AppSnapshot, 'certificates' | 'heldAccount'>) {
  const [form, setForm] = useState<AccountForm>(begunAccount(certificates, heldAccount));
  const [problems, setProblems] = useState(noAccountProblems);
  return {
    form,
    problems,
    change: (what: Partial<AccountForm>): void => {
      setForm({ ...form, ...what });
      setProblems(noAccountProblems);
    },
    /** The log-in; null while something is missing, which then stands at its field. */
    submit: () => {
      const found = accountProblems(form, certificates);
      setProblems(found);
      return isWithout(found) ? accountLogin(form) : null;
    },
  };
}
