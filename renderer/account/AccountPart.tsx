import { useEffect, useRef, type ReactNode } from 'react';
import type { AccountState, AccountView } from '../../shared/ipc/account-view';
import { CodeForm } from './CodeForm';
import { SignedInForm } from './SignedInForm';
import { SignInForm } from './SignInForm';

interface AccountPartProps {
  readonly account: AccountView;
  readonly lastProduct: string | null;
}

/** Signing in, and setting a device up for whoever is signed in. */
export function AccountPart({ account, lastProduct }: AccountPartProps): ReactNode {
  const { state } = account;
  const page = pageOf(state);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(page);
  useEffect(() => {
    // What had the focus went with the page before.
    if (before.current !== page && document.activeElement === document.body) place.current?.focus();
    before.current = page;
  }, [page]);
  return (
    <div ref={place} tabIndex={-1} className="stack">
      {page === 'sign-in' ? <SignInForm account={account} /> : null}
      {page === 'code' && 'email' in state ? (
        <CodeForm email={state.email} wasWrong={state.kind === 'one-time-code' && state.wasWrong} />
      ) : null}
      {page === 'signed-in' && 'email' in state ? (
        <SignedInForm
          email={state.email}
          isKept={state.kind === 'signed-in' && state.isKept}
          lastProduct={account.who === 'customer' ? null : (lastProduct ?? '')}
        />
      ) : null}
    </div>
  );
}

/** While the cloud is asked the page stays. */
function pageOf(state: AccountState): 'sign-in' | 'code' | 'signed-in' {
  switch (state.kind) {
    case 'signed-out':
    case 'not-revoked':
      return 'sign-in';
    case 'one-time-code':
      return 'code';
    case 'signed-in':
      return 'signed-in';
    case 'asking':
      return state.about === 'password' ? 'sign-in' : state.about === 'code' ? 'code' : 'signed-in';
  }
}
