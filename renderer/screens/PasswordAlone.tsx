import { useState, type ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupQuestion } from '../../shared/setup/snapshot';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { CheckFirst } from '../components/CheckFirst';
import { NetworkName } from '../components/NetworkName';
import { PasswordOrSaved } from '../components/PasswordOrSaved';
import { SubmitForm } from '../components/SubmitForm';
import { mayCheck } from '../forms/network-form';
import { passwordProblem } from '../forms/password-rules';
import { useText } from '../i18n/use-text';

export interface PasswordAloneProps {
  readonly app: AppSnapshot;
  readonly question: Extract<SetupQuestion, { readonly kind: 'password' }>;
  /** What else can be done. */
  readonly actions: ReactNode;
}

/** The one field that is to be mended. */
export function PasswordAlone({ app, question: { network, because }, actions }: PasswordAloneProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [password, setPassword] = useState('');
  const [useSaved, setUseSaved] = useState(false);
  const [checkFirst, setCheckFirst] = useState(because.code === 'password-check-failed');
  const [problem, setProblem] = useState<PlainId | null>(null);
  const canCheck = app.canCheckPassword && mayCheck(useSaved ? 'saved' : 'password', network.security);
  const submit = () => {
    if (useSaved) return () => api['setup/password']({ login: { kind: 'saved' } });
    const found = passwordProblem(password, network.security);
    setProblem(found === null ? null : `password.${found}`);
    const answer = { login: { kind: 'password', password } } as const;
    const command = canCheck && checkFirst ? { ...answer, check: true as const } : answer;
    return found === null ? () => api['setup/password'](command) : null;
  };
  return (
    <>
      <p className="soft">
        {text('done.network')}: <NetworkName ssid={network.ssid} />
      </p>
      <SubmitForm submit={text('password.again')} command={submit} actions={actions}>
        <PasswordOrSaved
          value={password}
          mode={app.mode}
          problem={problem}
          saved={app.savedNetworks.find((ssid) => ssid === network.ssid) ?? null}
          useSaved={useSaved}
          onUseSaved={setUseSaved}
          onChange={(typed) => {
            setPassword(typed);
            setProblem(null);
          }}
        />
        {canCheck ? <CheckFirst selected={checkFirst} onChange={setCheckFirst} /> : null}
      </SubmitForm>
    </>
  );
}
