import type { ReactNode } from 'react';
import type { Ssid } from '../../shared/domain/ssid';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { CertificatesView } from '../../shared/ipc/certificates-view';
import type { LoginAsked, NetworkForm, NetworkProblems } from '../forms/network-form';
import { AccountFields } from './AccountFields';
import { HeldPassword } from './HeldPassword';
import { PasswordOrSaved } from './PasswordOrSaved';

interface LoginFieldsProps {
  readonly asked: LoginAsked;
  readonly form: NetworkForm;
  readonly problems: NetworkProblems;
  readonly certificates: CertificatesView;
  readonly mode: AppMode;
  /** The chosen network, where this computer keeps a password of it. */
  readonly saved: Ssid | null;
  readonly onChange: (what: Partial<NetworkForm>) => void;
}

/** What the chosen network asks of a device: nothing, a password, or an account of a company. */
export function LoginFields(props: LoginFieldsProps): ReactNode {
  const { asked, form, problems, certificates, mode, saved, onChange } = props;
  if (asked === 'nothing') return null;
  if (asked === 'remembered') {
    return (
      <HeldPassword
        from="password.remembered"
        onTypeAnother={() => {
          onChange({ useRemembered: false });
        }}
      />
    );
  }
  const password = (
    <PasswordOrSaved
      value={form.password}
      mode={mode}
      problem={problems.password}
      saved={asked === 'account' ? null : saved}
      useSaved={asked === 'saved'}
      onUseSaved={(useSaved) => {
        onChange({ useSaved });
      }}
      onChange={(typed) => {
        onChange({ password: typed });
      }}
    />
  );
  if (asked !== 'account') return password;
  return (
    <AccountFields form={form} problems={problems} certificates={certificates} onChange={onChange}>
      {password}
    </AccountFields>
  );
}
