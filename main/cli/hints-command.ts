import { readByNodeWifi } from '../wifi/node-wifi/reading';
import { ended, type Ending } from './ending';
import type { Session } from './session';

/** `photon-setup hints`, internal: prints what node-wifi reads, in a process that may be spoilt by it. */
export async function hintsCommand({ io, clock, stop }: Session): Promise<Ending> {
  io.stdout.write(`${JSON.stringify(await readByNodeWifi(clock, stop.signal))}\n`);
  return ended({});
}
