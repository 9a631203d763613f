import type { SetupRun } from '../run';
import type { Look } from './sightings';

/** connect-ap is sent again when the device has not gone within this time (softap 7.3). */
const RESEND_AFTER_MS = 20_000;
const RESENDS = 5;
const PAUSE_MS = 1000;
/** While it is about to leave it is looked at often, so that a device that is back soon was seen to be away. */
const CLOSE_PAUSE_MS = 500;
/** One look without an answer may be a lost packet. */
const MISSES = 2;

/**
 * Waits until the device has left setup mode after connect-ap; sends it again, five times at most.
 * `stayed`: it never went. Null: aborted.
 */
export async function awaitDeparture(
  run: SetupRun,
  look: Look,
  signal: AbortSignal,
): Promise<'gone' | 'stayed' | null> {
  const { clock, device } = run.ports;
  let sentAt = clock.now();
  let resent = 0;
  let misses = 0;
  while (!signal.aborted) {
    const seen = await look(signal);
    if (seen !== null) misses = seen ? 0 : misses + 1;
    if (misses >= MISSES) return 'gone';
    if (misses === 0 && clock.now() - sentAt >= RESEND_AFTER_MS) {
      if (resent >= RESENDS) return 'stayed';
      resent += 1;
      run.ports.log.info('connect-again', { resent });
      // Repeating it while the device has not gone is harmless (softap 10).
      await device.connect(signal);
      sentAt = clock.now();
    }
    await clock.sleep(misses > 0 ? CLOSE_PAUSE_MS / 3 : CLOSE_PAUSE_MS, signal);
  }
  return null;
}

/**
 * Watches for a device that is gone. `returned`: it could not join its network. `away`: for the whole time it was
 * looked for in vain. `unseen`: nobody could look. Null: aborted.
 */
export async function awaitReturn(
  run: SetupRun,
  look: Look,
  forMs: number,
  signal: AbortSignal,
): Promise<'returned' | 'away' | 'unseen' | null> {
  const { clock } = run.ports;
  const begun = clock.now();
  let looks = 0;
  while (!signal.aborted) {
    const seen = await look(signal);
    if (seen === true) return 'returned';
    if (seen === false) looks += 1;
    if (clock.now() - begun >= forMs) return looks > 0 ? 'away' : 'unseen';
    await clock.sleep(PAUSE_MS, signal);
  }
  return null;
}
