import type { ReactNode } from 'react';
import type { CertificatesView } from '../../shared/ipc/certificates-view';
import { accountMethods } from '../../shared/ipc/held-account';
import type { AccountForm, AccountProblems } from '../forms/account-login';
import { useText } from '../i18n/use-text';
import { CertificateFile } from './CertificateFile';
import { ChoiceList } from './ChoiceList';
import { TextInput } from './TextInput';

interface AccountFieldsProps {
  readonly form: AccountForm;
  readonly problems: AccountProblems;
  readonly certificates: CertificatesView;
  readonly onChange: (what: Partial<AccountForm>) => void;
  /** The field of the password, where one is asked for. */
  readonly children: ReactNode;
}

/** How a device logs in to a company's network: by name and password, or by files. */
export function AccountFields({ form, problems, certificates, onChange, children }: AccountFieldsProps): ReactNode {
  const text = useText();
  return (
    <>
      <ChoiceList
        label={text('certificate.method')}
        chosen={form.method}
        onChoose={(id) => {
          onChange({ method: accountMethods.find((known) => known === id) ?? 'peap' });
        }}
        choices={accountMethods.map((id) => ({ id, text: text(`certificate.${id}`) }))}
      />
      {form.method === 'peap' ? (
        <>
          <TextInput
            label={text('account.identity')}
            exact
            value={form.identity}
            problem={problems.identity}
            onChange={(identity) => {
              onChange({ identity });
            }}
          />
          {children}
        </>
      ) : (
        <>
          <p className="small soft">{text('certificate.lead')}</p>
          <CertificateFile role="certificate" file={certificates.certificate} missing={problems.certificate} />
          <CertificateFile role="private-key" file={certificates['private-key']} missing={problems.privateKey} />
        </>
      )}
      <CertificateFile role="authority" file={certificates.authority} missing={null} />
      <TextInput
        label={text('account.outer')}
        exact
        hint={text('account.outerHint')}
        value={form.outerIdentity}
        onChange={(outerIdentity) => {
          onChange({ outerIdentity });
        }}
      />
    </>
  );
}
