import type { WifiReport } from '../../../shared/domain/wifi-report';
import type { ErrorCode } from '../../../shared/errors/error-codes';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { inBackground } from '../in-background';

const PAUSE_MS = 2000;

/** What a failed setup waits for, and how it is seen to have come. Each is asked without changing anything. */
const mended: Partial<Record<ErrorCode, (now: WifiReport) => boolean>> = {
  'network-names-hidden': ({ mayReadNames }) => mayReadNames === true,
  'wifi-permission': ({ mayMove }) => mayMove === true,
  'wifi-off': ({ adapters }) => adapters.some(({ state }) => state === 'connected' || state === 'free'),
};

/** What the watch needs of the app. */
export interface LatePermissionPorts {
  /** Null: nobody answers now. */
  readonly survey: (signal: AbortSignal) => Promise<WifiReport | null>;
  readonly retry: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Watches for a permission that comes late: while a setup stands still for want of one, this computer is asked every
 * two seconds, and the setup goes on by itself once it has it. Tell it of every snapshot.
 */
export function watchForPermission(ports: LatePermissionPorts): (now: SetupSnapshot | null) => void {
  const { survey, retry, clock, log } = ports;
  let waiting: AbortController | null = null;
  let since: string | null = null;
  const wait = async (isMended: (now: WifiReport) => boolean, signal: AbortSignal): Promise<void> => {
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      await clock.sleep(PAUSE_MS, signal);
      const now = isOver() ? null : await survey(signal).catch(() => null);
      if (now === null || isOver() || !isMended(now)) continue;
      retry();
      return;
    }
  };
  return (now) => {
    const key = now?.can.retry === true ? `${now.runId} ${now.attempt} ${now.error?.code ?? ''}` : null;
    if (key === since) return;
    since = key;
    waiting?.abort();
    waiting = null;
    const isMended = key === null || now?.error == null ? undefined : mended[now.error.code];
    if (isMended === undefined) return;
    waiting = new AbortController();
    inBackground(log, 'waiting for a permission', wait(isMended, waiting.signal));
  };
}
