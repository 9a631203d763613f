import type { CloudFault } from '../../shared/errors/cloud-faults';
import { fail, ok, type Result } from '../../shared/result';
import { Secret, type AccessToken } from '../../shared/secret';
import type { Clock } from '../ports/clock';
import type { Cloud } from '../ports/cloud-session';
import type { Log } from '../ports/log';
import { call, fetchReply, type CloudLine } from './call';
import type { CloudReply } from './reply';
import { faultOfReply, isFromStranger } from './reply-fault';
import { tokenSchema } from './replies';
import { reachableCall, signInCall } from './requests';
import { openSession } from './session';

/** Particle's API, or one that speaks like it. `origin` comes from `parseApiOrigin`. */
export function openCloud(options: { readonly origin: string; readonly clock: Clock; readonly log: Log }): Cloud {
  const line: CloudLine = { origin: options.origin, clock: options.clock, log: options.log };
  return {
    origin: options.origin,
    reachable: async (signal) => answered(await fetchReply(line, reachableCall(), signal)),
    signIn: async (email, password, signal) => {
      const reply = await call(line, signInCall(email, password), signal);
      return reply.ok ? tokenOf(reply.value) : fail(signInFault(reply.error));
    },
    session: (token) => openSession(line, token),
  };
}

/** Any answer that a page for people or a redirect is not: also a refusal, also of a server that is no API of Particle's. */
function answered(reply: Result<CloudReply, CloudFault>): Result<void, CloudFault> {
  if (!reply.ok) return reply;
  if (!reply.value.html && !isFromStranger(reply.value)) return ok(undefined);
  const isTroubleOfTheApi = reply.value.status === 429 || reply.value.status >= 500;
  return fail((isTroubleOfTheApi ? faultOfReply(reply.value) : null) ?? { kind: 'not-particle' });
}

function tokenOf(reply: CloudReply): Result<AccessToken, CloudFault> {
  const parsed = tokenSchema.safeParse(reply.json);
  if (!parsed.success || parsed.data.access_token === '') return fail({ kind: 'malformed', what: 'token' });
  return ok(new Secret('access-token', parsed.data.access_token));
}

/** There is no token yet that could be invalid: 401 turns down what was typed (cloud 1.2). */
function signInFault(fault: CloudFault): CloudFault {
  return fault.kind === 'session' ? { kind: 'credentials' } : fault;
}
