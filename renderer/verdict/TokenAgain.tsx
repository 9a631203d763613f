import { useState, type ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { NewTokenWay } from '../../shared/setup/snapshot';
import type { PlainId } from '../../shared/texts/message';
import { AccountPart } from '../account/AccountPart';
import { useApi } from '../api';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { tokenProblem } from '../forms/start-form';
import { useText } from '../i18n/use-text';

interface TokenAgainProps {
  readonly app: Pick<AppSnapshot, 'account' | 'lastProduct'>;
  readonly way: NewTokenWay;
  /** The device has its code: then it is said that this one is still good. */
  readonly isSent: boolean;
}

/** Another sign-in, or another token, in place of the one that the cloud did not take: the same setup goes on with it. */
export function TokenAgain({ app, way, isSent }: TokenAgainProps): ReactNode {
  const text = useText();
  return (
    <>
      {isSent ? <p>{text('verdict.tokenKept')}</p> : null}
      {way === 'sign-in' ? (
        <AccountPart account={withoutReason(app.account)} lastProduct={app.lastProduct} />
      ) : (
        <PasteToken />
      )}
    </>
  );
}

/** Why nobody is signed in is what the page is about. */
function withoutReason(account: AppSnapshot['account']): AppSnapshot['account'] {
  const { state } = account;
  const isSaid = state.kind === 'signed-out' && state.because?.code === 'token-invalid';
  return isSaid ? { ...account, state: { ...state, because: null } } : account;
}

function PasteToken(): ReactNode {
  const text = useText();
  const api = useApi();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<PlainId | null>(null);
  const command = () => {
    const found = tokenProblem(token);
    setProblem(found);
    return found === null ? () => api['setup/use-token']({ token: token.trim() }) : null;
  };
  return (
    <SubmitForm submit={text('verdict.tokenGoOn')} command={command}>
      <TextInput
        label={text('start.token')}
        hint={text('verdict.tokenHint')}
        value={token}
        problem={problem}
        onChange={(typed) => {
          setToken(typed);
          setProblem(null);
        }}
        hideText
      />
    </SubmitForm>
  );
}
