import { benchReply, sessionReply } from '../../../shared/company/contract';
import { fail, ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { CompanyResult, OpenedSession } from '../../ports/company-session';
import { askCompanyServer, type CompanyLine } from './company-line';
import { benchCall, redeemBenchCall } from './company-requests';
import { openedSession } from './company-server';

/** A bench that waits to be let in by a person of the company (cloud 7.8, carrier 3). */
export interface BenchRequest {
  /** Shown at the bench, and typed by whoever lets it in. */
  readonly userCode: string;
  /** What only this bench knows. */
  readonly deviceCode: Secret<'device-code'>;
  /** Milliseconds between two questions. */
  readonly intervalMs: number;
  /** Milliseconds until the request is forgotten. */
  readonly livesMs: number;
}

/** Asks to be let in. `label` names the bench for whoever decides. */
export async function askForBench(line: CompanyLine, label: string, signal: AbortSignal): CompanyResult<BenchRequest> {
  const asked = await askCompanyServer(line, benchCall(label), benchReply, signal);
  if (!asked.ok) return asked;
  const { body } = asked.value;
  return ok({
    userCode: body.user_code,
    deviceCode: new Secret('device-code', body.device_code),
    intervalMs: Math.max(1, body.interval) * 1000,
    livesMs: body.expires_in * 1000,
  });
}

/** Asks until the bench is let in or turned down, or nobody has decided in time (`code-expired`). */
export async function awaitBench(
  line: CompanyLine,
  bench: BenchRequest,
  signal: AbortSignal,
): CompanyResult<OpenedSession> {
  const deadline = line.clock.now() + bench.livesMs;
  while (!signal.aborted && line.clock.now() < deadline) {
    await line.clock.sleep(bench.intervalMs, signal);
    const answer = await askCompanyServer(line, redeemBenchCall(bench), sessionReply, signal);
    if (answer.ok) return openedSession(line, answer.value.body);
    if (isDecided(answer.error.kind)) return answer;
  }
  return fail({ kind: signal.aborted ? 'cancelled' : 'code-expired' });
}

/** A person takes their time, and a network may fail meanwhile. */
function isDecided(kind: string): boolean {
  return !['pending', 'limited', 'offline', 'silent', 'service', 'cancelled'].includes(kind);
}
