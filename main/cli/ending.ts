import { setupError, type SetupError } from '../../shared/errors/error-codes';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Refusal } from './refusal';
import type { FinalResult } from './reporter';

/** How a command ended, before the time it took is known. */
export interface Ending {
  readonly result: Omit<FinalResult, 'elapsedMs'>;
  /** A setup's last snapshot. */
  readonly last: SetupSnapshot | null;
  /** What was wrong with the call. */
  readonly usage: string | null;
}

const NOTHING: Ending['result'] = {
  outcome: 'verified',
  code: null,
  deviceId: null,
  name: null,
  homeRestored: null,
  verdict: null,
};

/** The end of a command that gave what it was asked for, seen to be so (`verified`), or failed with a code. */
export function ended(result: Partial<Ending['result']>): Ending {
  return { result: { ...NOTHING, ...result }, last: null, usage: null };
}

/** The end of a command that failed. */
export function failedWith(error: SetupError): Ending {
  return ended({ outcome: 'failed', code: error.code });
}

/** The end of a command that could not begin. */
export function endingOfRefusal(refusal: Refusal): Ending {
  switch (refusal.kind) {
    case 'usage':
      return { ...ended({ outcome: 'usage' }), usage: refusal.message };
    case 'failed':
      return failedWith(refusal.error);
    case 'cancelled':
      return ended({ outcome: 'cancelled' });
  }
}

/** The end of a setup, as its last snapshot tells it. */
export function endingOfSetup(last: SetupSnapshot): Ending {
  const outcome = last.outcome ?? 'failed';
  const { deviceId, name, homeRestored } = last.facts;
  const code = outcome === 'verified' ? null : (last.error?.code ?? (outcome === 'failed' ? 'internal' : null));
  return { result: { outcome, code, deviceId, name, homeRestored, verdict: last.verdict }, last, usage: null };
}

/** After an exception that nobody caught no other verdict holds. */
export function crashed(ending: Ending | null): Ending {
  const { code } = setupError('internal');
  const result = { ...(ending?.result ?? NOTHING), outcome: 'failed', code, verdict: null } as const;
  return { result, last: ending?.last ?? null, usage: null };
}

/** The exit status that a script sees. */
export function exitStatus(outcome: FinalResult['outcome']): number {
  switch (outcome) {
    case 'verified':
    case 'configured':
      return 0;
    case 'usage':
      return 2;
    case 'cancelled':
      return 3;
    case 'failed':
      return 4;
  }
}
