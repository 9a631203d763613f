import type { SentConnect, SetupRun } from '../run';
import { answersHttp } from '../cloud-in-reach';
import { sessionOf } from '../customer-token';
import { limited } from '../../ports/limited';
import type { DeviceId } from '../../../shared/domain/device-id';
import { isThere } from './watch-company';
import { hasFreshHandshake, LifeSigns } from './life-signs';
import { firstResult } from './race';

const LIMIT_MS = 10 * 60_000;
const PAUSE_MS = 15_000;
const LOOK_LIMIT_MS = 15_000;

/** Is it there now? */
type Look = (signal: AbortSignal) => Promise<boolean>;

/**
 * After a verification without success: waits, for ten minutes at most, until what was missing is there after all: the
 * computer's internet, or a sign of life of the device. Then it is worth to look again, and nothing is set up anew.
 */
export async function lateSign(run: SetupRun, signal: AbortSignal): Promise<boolean> {
  const { verdict, connect, identity } = run.known;
  if (verdict === null || connect === null || identity === null) return false;
  // It is online already, and its product is for somebody of the company to change.
  if (verdict.code === 'not-in-product' && verdict.signs.inAccount === true) return false;
  const trouble = verdict.signs.trouble?.code;
  if (trouble === 'offline' || trouble === 'not-particle') return repeat(run, lookForInternet(run), signal);
  return trouble === undefined && (await lateHello(run, identity.id, connect, signal));
}

async function lateHello(run: SetupRun, id: DeviceId, connect: SentConnect, signal: AbortSignal): Promise<boolean> {
  const session = sessionOf(run);
  const { baseline } = run.known;
  if (session !== null) {
    const signs = new LifeSigns(id, connect, baseline);
    const look: Look = async (within) => {
      const seen = await session.device(id, within);
      return seen.ok && seen.value.value !== 'not-yours' && hasFreshHandshake(seen.value.value, connect, baseline);
    };
    const first = await firstResult(signal, [
      async (within) => {
        signs.follow(session, within);
        return (await signs.proof(within)) === null ? null : true;
      },
      (within) => repeat(run, look, within),
    ]);
    return first === true;
  }
  const { company } = run.ports;
  if (company === null) return false;
  const owned = run.plan.claim.kind !== 'none';
  const look: Look = async (within) => {
    const seen = await company.look(id, within);
    return seen.ok && isThere(seen.value, { connect, owned });
  };
  return repeat(run, look, signal);
}

function lookForInternet({ ports }: SetupRun): Look {
  return async (signal) => answersHttp(await ports.cloud.reachable(signal));
}

async function repeat({ ports: { clock } }: SetupRun, look: Look, signal: AbortSignal): Promise<boolean> {
  const until = clock.now() + LIMIT_MS;
  while (!signal.aborted && clock.now() < until) {
    await clock.sleep(PAUSE_MS, signal);
    if (await limited(clock, LOOK_LIMIT_MS, signal, look)) return true;
  }
  return false;
}
