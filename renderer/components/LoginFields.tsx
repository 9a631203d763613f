import type { ReactNode } from 'react';
import type { Ssid } from '../../shared/domain/ssid';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { LoginAsked, NetworkForm, NetworkProblems } from '../forms/network-form';
import { useText } from '../i18n/use-text';
import { HeldPassword } from './HeldPassword';
import { PasswordOrSaved } from './PasswordOrSaved';
import { TextInput } from './TextInput';

interface LoginFieldsProps {
  readonly asked: LoginAsked;
  readonly form: NetworkForm;
  readonly problems: NetworkProblems;
  readonly mode: AppMode;
  /** The chosen network, where this computer keeps a password of it. */
  readonly saved: Ssid | null;
  readonly onChange: (what: Partial<NetworkForm>) => void;
}

/** What the chosen network asks of a device: nothing, a password, or an account of a company. */
export function LoginFields({ asked, form, problems, mode, saved, onChange }: LoginFieldsProps): ReactNode {
  const text = useText();
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
    <>
      <TextInput
        label={text('account.identity')}
        value={form.identity}
        problem={problems.identity}
        onChange={(identity) => {
          onChange({ identity });
        }}
      />
      {password}
      <TextInput
        label={text('account.outer')}
        hint={text('account.outerHint')}
        value={form.outerIdentity}
        onChange={(outerIdentity) => {
          onChange({ outerIdentity });
        }}
      />
    </>
  );
}
