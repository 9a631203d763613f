import { z } from 'zod';
import type { CloudFault } from '../../../shared/errors/cloud-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { AccountSignIn, CodeWanted, IssuedToken } from '../../ports/sign-in';
import { fetchReply, type CloudCall, type CloudLine } from '../call';
import { faultOfReply } from '../reply-fault';
import { issuedToken } from './issued-token';
import type { SignInGuard } from './sign-in-guard';
import { oneTimeCodeCall, signInCall } from './sign-in-requests';

/** Signs a developer in (cloud 1.2, 7.1). */
export function accountSignIn(line: CloudLine, guard: SignInGuard): AccountSignIn {
  return {
    signIn: (email, password, signal) =>
      // A right password alone may not end the cloud's count: a code that is guessed at would never stop.
      guard.run(
        () => ask(line, signInCall(email, password), signal),
        ({ kind }) => (kind === 'token' ? 'signed-in' : 'neither'),
      ),
    giveCode: ({ mfaToken }, code, signal) =>
      guard.run(async () => {
        const answer = await ask(line, oneTimeCodeCall(mfaToken, code), signal);
        if (!answer.ok) return answer;
        return answer.value.kind === 'token' ? ok(answer.value) : fail({ kind: 'credentials' });
      }),
  };
}

async function ask(
  line: CloudLine,
  request: CloudCall,
  signal: AbortSignal,
): Promise<Result<IssuedToken | CodeWanted, CloudFault>> {
  const askedAt = line.clock.now();
  const reply = await fetchReply(line, request, signal);
  if (!reply.ok) return reply;
  const fault = faultOfReply(reply.value);
  if (fault === null) return issuedToken(reply.value, askedAt);
  const wanted = fault.kind === 'mfa-required' ? codeWanted(reply.value.json) : null;
  return wanted === null ? fail(signInFault(fault)) : ok(wanted);
}

const wantedSchema = z.object({ mfa_token: z.string().min(1) });

function codeWanted(json: unknown): CodeWanted | null {
  const parsed = wantedSchema.safeParse(json);
  return parsed.success ? { kind: 'one-time-code', mfaToken: new Secret('mfa-token', parsed.data.mfa_token) } : null;
}

/** There is no token yet that could be invalid: 401 turns down what was typed (cloud 1.2). */
export function signInFault(fault: CloudFault): CloudFault {
  return fault.kind === 'session' ? { kind: 'credentials' } : fault;
}
