import { hearScan } from '../wifi/windows/wlan-api/hear-scan';
import { systemLibraries } from '../wifi/windows/wlan-api/system-libraries';
import type { Session } from './session';

/** Nobody waits for longer, in this process or in the one that started it. */
const LIMIT_MS = 10_000;

/**
 * `photon-setup wlan-scan`, internal: lets Windows scan once, and says how that goes, a `ScanNews` in each line. It is
 * killed by who started it, else it kills itself: a process that ends otherwise while Windows may call into it crashes
 * (decision 4).
 */
export async function wlanScanCommand(guid: string, { io, clock, stop }: Session): Promise<never> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      resolve();
    };
    stop.onRequest(end);
    clock.after(LIMIT_MS, end);
    for (const event of ['end', 'close', 'error']) io.stdin.once(event, end);
    io.stdin.resume();
    const tell = (news: string): void => {
      io.stdout.write(`${news}\n`, () => {
        if (news !== 'scanning') end();
      });
    };
    hearScan(guid, systemLibraries(io.env), clock, tell).catch(end);
  });
  process.kill(process.pid, 'SIGKILL');
  return await new Promise<never>(() => undefined);
}
