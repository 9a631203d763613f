import { z } from 'zod';
import type { BenchReply, SessionReply } from '../../shared/company/contract';
import { ok, type Result } from '../../shared/result';
import { longSecret, plainCode, typedCode } from '../secrets/codes';
import { BenchStore } from '../store/bench-store';
import { limits } from './limits';
import { addSession, personFields, prepareSession, type Person } from './new-session';
import { later, type Office } from './office';
import { redeem } from './redeem';
import { refuse, type Refusal } from './refusal';

export const approveRequest = z.strictObject({ user_code: z.string().min(8).max(20), ...personFields });
export const denyRequest = z.strictObject({ user_code: z.string().min(8).max(20) });
export const answerReply = z.object({ bench_label: z.string(), session_id: z.string().nullable() });
type AnswerReply = z.infer<typeof answerReply>;

/** A bench asks to be let in: one code for the app, one that a person reads from its screen. */
export async function askForBench(office: Office, label: string): Promise<BenchReply> {
  const [deviceCode, userCode] = [longSecret(), typedCode()];
  const requests = new BenchStore(office.database);
  await requests.forgetBefore(later(office, -limits.benchKeptMs));
  await requests.add({
    deviceCodeHash: office.hash(deviceCode),
    userCodeHash: office.hash(plainCode(userCode)),
    label,
    expiresAt: later(office, limits.benchMs),
  });
  return {
    device_code: deviceCode,
    user_code: userCode,
    verification_uri: `${office.publicUrl}/setup`,
    expires_in: limits.benchMs / 1000,
    interval: limits.benchIntervalMs / 1000,
  };
}

/** A person of the company lets the bench work for a customer. */
export async function approveBench(
  office: Office,
  userCode: string,
  who: Person,
): Promise<Result<AnswerReply, Refusal>> {
  const way = { channel: 'bench', challenge: null, code_hash: null } as const;
  const session = await prepareSession(office, who, way);
  if (!session.ok) return session;
  const { id } = session.value;
  try {
    return await office.database.transaction(async (queries) => {
      await addSession(queries, session.value);
      const request = await new BenchStore(queries).answer(hashOf(office, userCode), id, later(office, 0));
      if (request === undefined) throw new NothingWaits();
      return ok({ bench_label: request.bench_label, session_id: id });
    });
  } catch (error) {
    if (error instanceof NothingWaits) return refuse('code_unknown');
    throw error;
  }
}

/** A person of the company turns the bench away. */
export async function denyBench(office: Office, userCode: string): Promise<Result<AnswerReply, Refusal>> {
  const request = await new BenchStore(office.database).answer(hashOf(office, userCode), null, later(office, 0));
  return request === undefined ? refuse('code_unknown') : ok({ bench_label: request.bench_label, session_id: null });
}

/** What the bench asks again and again until it is let in, refused, or too late (RFC 8628). */
export async function redeemBench(office: Office, deviceCode: string): Promise<Result<SessionReply, Refusal>> {
  const request = await new BenchStore(office.database).ask(office.hash(deviceCode), later(office, 0));
  if (request === undefined) return refuse('code_unknown');
  const pause = office.now() - (request.asked_at?.getTime() ?? 0);
  if (pause < limits.benchIntervalMs / 2) return refuse('slow_down', limits.benchIntervalMs / 1000);
  if (request.state === 'denied') return refuse('access_denied');
  const session = request.session_id === null ? undefined : await office.sessions.byId(request.session_id);
  if (session !== undefined) return redeem(office, session);
  return request.expires_at.getTime() <= office.now() ? refuse('code_expired') : refuse('authorization_pending');
}

/** Undoes the transaction that made a session for a code that nobody shows. */
class NothingWaits extends Error {}

function hashOf(office: Office, userCode: string): string {
  return office.hash(plainCode(userCode));
}
