import { useState, type ReactNode } from 'react';
import { isEnterprise } from '../../shared/domain/network-badges';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupQuestion, SetupSnapshot } from '../../shared/setup/snapshot';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { Button } from '../components/Button';
import { CheckFirst } from '../components/CheckFirst';
import { CommandButton } from '../components/CommandButton';
import { NetworkName } from '../components/NetworkName';
import { PasswordOrSaved } from '../components/PasswordOrSaved';
import { SubmitForm } from '../components/SubmitForm';
import { mayCheck } from '../forms/network-form';
import { passwordProblem } from '../forms/password-rules';
import { useText } from '../i18n/use-text';
import { VerdictFrame } from '../verdict/VerdictFrame';
import { NetworkChoiceForm } from './NetworkChoiceForm';

interface PasswordAgainScreenProps {
  readonly app: AppSnapshot;
  readonly setup: SetupSnapshot;
  readonly question: Extract<SetupQuestion, { readonly kind: 'password' }>;
}

/**
 * Why the password did not do, and the one field to mend it; everything else is kept. Another network is a click away,
 * and so are the files of a log-in that has no password.
 */
export function PasswordAgainScreen({ app, setup, question }: PasswordAgainScreenProps): ReactNode {
  const text = useText();
  const api = useApi();
  const byFiles = isEnterprise(question.network.security) && app.certificates['private-key'] !== null;
  const [elsewhere, setElsewhere] = useState(byFiles);
  const stop = (
    <CommandButton look="quiet" command={() => api['setup/cancel']()}>
      {text('verdict.stop')}
    </CommandButton>
  );
  return (
    <VerdictFrame setup={setup} error={question.because}>
      {elsewhere ? (
        <NetworkChoiceForm
          context={{ networks: question.networks, remembered: null, certificates: app.certificates }}
          waiting={false}
          preselected={question.network.ssid}
          behindPage={null}
          mode={app.mode}
          saved={app.savedNetworks}
          canCheck={app.canCheckPassword}
          actions={stop}
        />
      ) : (
        <PasswordAlone
          app={app}
          question={question}
          actions={
            <>
              <Button
                onPress={() => {
                  setElsewhere(true);
                }}
              >
                {text('password.otherNetwork')}
              </Button>
              {stop}
            </>
          }
        />
      )}
    </VerdictFrame>
  );
}

interface PasswordAloneProps extends Pick<PasswordAgainScreenProps, 'app' | 'question'> {
  readonly actions: ReactNode;
}

function PasswordAlone({ app, question: { network, because }, actions }: PasswordAloneProps): ReactNode {
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
