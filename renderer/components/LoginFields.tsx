import type { ReactNode } from 'react';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { LoginAsked, NetworkForm, NetworkProblems } from '../forms/network-form';
import { useText } from '../i18n/use-text';
import { Button } from './Button';
import { PasswordField } from './PasswordField';
import { TextInput } from './TextInput';

interface LoginFieldsProps {
  readonly asked: LoginAsked;
  readonly form: NetworkForm;
  readonly problems: NetworkProblems;
  readonly mode: AppMode;
  readonly onChange: (what: Partial<NetworkForm>) => void;
}

/** What the chosen network asks of a device: nothing, a password, or an account of a company. */
export function LoginFields({ asked, form, problems, mode, onChange }: LoginFieldsProps): ReactNode {
  const text = useText();
  if (asked === 'nothing') return null;
  if (asked === 'remembered') {
    return (
      <div className="tight">
        <p>{text('password.remembered')}</p>
        <div className="actions">
          <Button
            look="quiet"
            onPress={() => {
              onChange({ useRemembered: false });
            }}
          >
            {text('password.typeAnother')}
          </Button>
        </div>
      </div>
    );
  }
  const password = (
    <PasswordField
      value={form.password}
      mode={mode}
      problem={problems.password}
      onChange={(typed) => {
        onChange({ password: typed });
      }}
    />
  );
  if (asked === 'password') return password;
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
