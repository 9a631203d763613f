import type { CloudFault } from '../../../shared/errors/cloud-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { AccountPassword } from '../../../shared/secret';
import type { CustomerClient, CustomerSignIn, IssuedToken } from '../../ports/sign-in';
import { call, fetchReply, type CloudCall, type CloudLine } from '../call';
import { readErrorBody } from '../error-body';
import { faultOfReply } from '../reply-fault';
import { revokeCall } from '../requests';
import { signInFault } from './account-sign-in';
import { issuedToken, renewableToken } from './issued-token';
import type { SignInGuard, TryMeaning } from './sign-in-guard';
import { clientTokenCall, customerSignInCall, customerSignUpCall, productCall, renewCall } from './sign-in-requests';

/** Signs a product's customers up and in; looks first, once, whether the client is one that may be in an app. */
export function customerSignIn(line: CloudLine, guard: SignInGuard, client: CustomerClient): CustomerSignIn {
  let isSuitable = false;
  const checked = async (
    signal: AbortSignal,
    then: () => Promise<Result<IssuedToken, CloudFault>>,
  ): Promise<Result<IssuedToken, CloudFault>> => {
    const check = isSuitable
      ? ok('neither')
      : await guard.run(
          () => checkClient(line, client, signal),
          (answer) => answer,
        );
    if (!check.ok) return check;
    isSuitable = true;
    return await guard.run(then);
  };
  const signIn = (email: string, password: AccountPassword, signal: AbortSignal) =>
    ask(line, customerSignInCall(client, email, password), signal);
  return {
    signIn: (email, password, signal) => checked(signal, () => signIn(email, password, signal)),
    signUp: (email, password, signal) =>
      checked(signal, async () => {
        const made = await ask(line, customerSignUpCall(client, email, password), signal);
        // Nobody documents how an existing customer is refused: the sign-in tells (cloud 1.8).
        if (!made.ok) return mayExist(made.error) ? await signIn(email, password, signal) : made;
        // Its token lives for 90 days and nothing shorter can be asked for there (cloud 1.5, 1.8; as 8.3 does it).
        const short = await signIn(email, password, signal);
        if (!short.ok) return made;
        await call(line, revokeCall(`Bearer ${made.value.token.reveal()}`), signal);
        return short;
      }),
    renew: (refresher, signal) => guard.run(() => ask(line, renewCall(client, refresher), signal)),
  };
}

function mayExist({ kind }: CloudFault): boolean {
  return kind === 'service' || kind === 'forbidden' || kind === 'not-found' || kind === 'owned-by-other';
}

async function ask(line: CloudLine, request: CloudCall, signal: AbortSignal): Promise<Result<IssuedToken, CloudFault>> {
  const askedAt = line.clock.now();
  const reply = await call(line, request, signal);
  return reply.ok ? renewableToken(reply.value, askedAt) : fail(signInFault(reply.error));
}

/**
 * A client in an app can be read by whoever has the app: one that gets a token for itself with which the product can
 * be looked at is refused, and the token given up (cloud 7.2, 7.10).
 */
async function checkClient(
  line: CloudLine,
  client: CustomerClient,
  signal: AbortSignal,
): Promise<Result<TryMeaning, CloudFault>> {
  const askedAt = line.clock.now();
  const reply = await fetchReply(line, clientTokenCall(client), signal);
  if (!reply.ok) return reply;
  const fault = faultOfReply(reply.value);
  if (fault !== null) return judgeRefusal(fault, readErrorBody(reply.value.json).error);
  const own = issuedToken(reply.value, askedAt);
  if (!own.ok) return own;
  const bearer = `Bearer ${own.value.token.reveal()}`;
  const seen = await call(line, productCall(bearer, client), signal);
  await call(line, revokeCall(bearer), signal);
  if (seen.ok) return fail({ kind: 'client-unsuitable', saw: 'too-powerful' });
  const isRefused = seen.error.kind === 'forbidden' || seen.error.kind === 'session';
  return isRefused ? ok('neither') : fail(seen.error);
}

/**
 * To be refused a token of its own is what is right for a client in an app, unless the client itself is unknown. The
 * cloud counts it as a failed login all the same (cloud 5.4).
 */
function judgeRefusal(fault: CloudFault, word: string): Result<TryMeaning, CloudFault> {
  if (word === 'invalid_client') return fail({ kind: 'client-unsuitable', saw: 'refused' });
  const isRefusal = fault.kind === 'forbidden' || fault.kind === 'session' || fault.kind === 'credentials';
  const isWordOfOAuth = fault.kind === 'service' && fault.status < 500;
  return isRefusal || isWordOfOAuth ? ok('turned-away') : fail(fault);
}
