import type { Ssid } from '../../shared/domain/ssid';
import { setupError } from '../../shared/errors/error-codes';
import { fail } from '../../shared/result';
import { limited } from '../ports/limited';
import type { SetupRun, Step } from './run';

/** A PC that was moved to another network shows by then which one it is. */
const ARRIVAL_LIMIT_MS = 3000;
const LOOK_LIMIT_MS = 2000;
const PAUSE_MS = 500;

/**
 * The network for which the PC left the device, if it is another than that of its home. A system that dislikes a network
 * without internet goes home; where a PC is that came to a third network, somebody wants it there, unless the system says
 * that it went by itself. Null: it is on no such network, or nobody can tell it from home.
 */
export async function anotherNetwork({ known, ports }: SetupRun, signal: AbortSignal): Promise<Ssid | null> {
  const { clock, wifi } = ports;
  const { ownNetwork, isSystemsChoice } = wifi.observe;
  const { home, homeSsid, deviceSsid } = known;
  const isHomeUnnamed = homeSsid === null && home?.connectionId !== null;
  if (ownNetwork === undefined || isHomeUnnamed) return null;
  const until = clock.now() + ARRIVAL_LIMIT_MS;
  while (!signal.aborted) {
    const seen = await limited(clock, LOOK_LIMIT_MS, signal, (within) => ownNetwork(within));
    const on = seen.ok ? seen.value : null;
    if (on === homeSsid && on !== null) return null;
    if (on !== null && on !== deviceSsid) return (await isSystemsChoice?.(signal)) === true ? null : on;
    if (clock.now() >= until) return null;
    await clock.sleep(PAUSE_MS, signal);
  }
  return null;
}

/** Moves a PC that is on another network by now only once its person wants to go on. */
export function onceAgreed(step: Step): Step {
  return async (run, signal) => {
    const network = run.known.wentTo;
    if (network !== null) {
      const agreed = await run.ask(
        {
          question: { kind: 'go-on', network },
          accept: (intent) => (intent.kind === 'go-on' ? true : undefined),
        },
        signal,
      );
      if (agreed === null) return fail(setupError('internal', { saw: 'cancelled' }));
      run.known.wentTo = null;
    }
    return step(run, signal);
  };
}
