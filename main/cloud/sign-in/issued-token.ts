import { z } from 'zod';
import type { CloudFault } from '../../../shared/errors/cloud-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { IssuedToken } from '../../ports/sign-in';
import type { CloudReply } from '../reply';

const lifeSchema = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).nullish();
const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: lifeSchema.catch(null) });

/**
 * The token of a reply. Its life counts from `askedAt`, the monotonic moment before the request: never longer than the
 * cloud meant. 0 is for ever, and nothing said is nothing known (cloud 1.2, 1.5).
 */
export function issuedToken(reply: CloudReply, askedAt: number): Result<IssuedToken, CloudFault> {
  const parsed = tokenSchema.safeParse(reply.json);
  if (!parsed.success) return fail({ kind: 'malformed', what: 'token' });
  const { access_token: text, expires_in: seconds } = parsed.data;
  const diesAt = typeof seconds === 'number' && seconds > 0 ? askedAt + seconds * 1000 : null;
  return ok({ kind: 'token', token: new Secret('access-token', text), diesAt, refresher: null });
}

const refresherSchema = z.object({ refresh_token: z.string().min(1) });

/** As `issuedToken`, with what the client can get another for. */
export function renewableToken(reply: CloudReply, askedAt: number): Result<IssuedToken, CloudFault> {
  const issued = issuedToken(reply, askedAt);
  const parsed = refresherSchema.safeParse(reply.json);
  if (!issued.ok || !parsed.success) return issued;
  return ok({ ...issued.value, refresher: new Secret('refresh-token', parsed.data.refresh_token) });
}
