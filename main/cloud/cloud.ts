import type { CloudFault } from '../../shared/errors/cloud-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { Cloud } from '../ports/cloud-session';
import type { Log } from '../ports/log';
import type { FailedSignIns } from '../ports/sign-in';
import { fetchReply, type CloudLine } from './call';
import { isLimit, LimitsInARow } from './limits-in-a-row';
import type { CloudReply } from './reply';
import { faultOfReply, isFromStranger } from './reply-fault';
import { reachableCall } from './requests';
import { openSession } from './session';
import { accountSignIn } from './sign-in/account-sign-in';
import { customerSignIn } from './sign-in/customer-sign-in';
import { SignInGuard } from './sign-in/sign-in-guard';

interface CloudOptions {
  readonly origin: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Absent: failed sign-ins are forgotten when this program ends. */
  readonly failedSignIns?: FailedSignIns;
}

/** Particle's API, or one that speaks like it. `origin` comes from `parseApiOrigin`. */
export function openCloud(options: CloudOptions): Cloud {
  const { origin, clock, log } = options;
  const line: CloudLine = { origin, clock, log, limits: new LimitsInARow() };
  const guard = new SignInGuard(clock, options.failedSignIns);
  return {
    origin,
    reachable: async (signal) => answered(await fetchReply(line, reachableCall(), signal)),
    account: accountSignIn(line, guard),
    customers: (client) => customerSignIn(line, guard, client),
    session: (token) => openSession(line, token),
  };
}

/** Any answer that a page for people or a redirect is not: also a refusal, also of a server that is no API of Particle's. */
function answered(reply: Result<CloudReply, CloudFault>): Result<void, CloudFault> {
  if (!reply.ok) return reply;
  if (!reply.value.html && !isFromStranger(reply.value)) return ok(undefined);
  const isTroubleOfTheApi = isLimit(reply.value.status) || reply.value.status >= 500;
  return fail((isTroubleOfTheApi ? faultOfReply(reply.value) : null) ?? { kind: 'not-particle' });
}
