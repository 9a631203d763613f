import { useState, type ReactNode } from 'react';
import { errorTextOf } from '../../shared/errors/error-texts';
import type { AccountState, AccountView } from '../../shared/ipc/account-view';
import { useApi } from '../api';
import { CheckBox } from '../components/CheckBox';
import { Notice } from '../components/Notice';
import { SecretInput } from '../components/SecretInput';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { signInProblems, type SignInForm as Typed, type SignInProblems } from '../forms/sign-in-form';
import { useMinutes } from '../i18n/duration';
import { useText } from '../i18n/use-text';

const none: SignInProblems = { email: null, password: null };

/** E-mail address and password; whether the sign-in stays is the person's choice, where the system can keep it. */
export function SignInForm({ account }: { readonly account: AccountView }): ReactNode {
  const text = useText();
  const api = useApi();
  const [typed, setTyped] = useState<Typed>({ email: '', password: '', stay: false });
  const [problems, setProblems] = useState(none);
  const change = (what: Partial<Typed>): void => {
    setTyped({ ...typed, ...what });
    setProblems(none);
  };
  const command = (name: 'account/sign-in' | 'account/sign-up') => () => {
    const found = signInProblems(typed);
    setProblems(found);
    return found.email === null && found.password === null ? () => api[name](typed) : null;
  };
  return (
    <SubmitForm
      submit={text('account.signIn')}
      command={command('account/sign-in')}
      also={account.who === 'developer' ? null : { words: text('account.signUp'), command: command('account/sign-up') }}
    >
      <Why state={account.state} />
      <div className="pair">
        <TextInput
          label={text('account.email')}
          exact
          value={typed.email}
          problem={problems.email}
          onChange={(email) => {
            change({ email });
          }}
        />
        <SecretInput
          label={text('account.password')}
          value={typed.password}
          problem={problems.password}
          onChange={(password) => {
            change({ password });
          }}
        />
      </div>
      {account.cannotKeep === null ? (
        <CheckBox
          selected={typed.stay}
          onChange={(stay) => {
            change({ stay });
          }}
        >
          {text('account.stay')}
        </CheckBox>
      ) : (
        <p className="soft small">{text(`account.cannotKeep.${account.cannotKeep}`)}</p>
      )}
      <p role="status" className="soft">
        {account.state.kind === 'asking' ? text('account.asking') : ''}
      </p>
    </SubmitForm>
  );
}

/** Why nobody is signed in, when there is something to say about it. */
function Why({ state }: { readonly state: AccountState }): ReactNode {
  const text = useText();
  const minutes = useMinutes();
  if (state.kind === 'not-revoked') {
    return (
      <Notice title={text('account.notRevokedTitle')} look="warn">
        <p>{text('account.notRevoked')}</p>
      </Notice>
    );
  }
  if (state.kind !== 'signed-out' || state.because === null) return null;
  const { code, evidence } = state.because;
  const words = errorTextOf(text, code);
  const pauseMs = evidence['retryAfterMs'];
  return (
    <div role="alert">
      <Notice title={words.title} look="bad">
        <p>{words.happened}</p>
        <p>{words.next}</p>
        {typeof pauseMs === 'number' ? <p>{text('account.pausedFor', { time: minutes(pauseMs) })}</p> : null}
      </Notice>
    </div>
  );
}
