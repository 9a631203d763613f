import { systemClock } from '../ports/system-clock';
import { runGuard } from '../setup/guard';
import { adapterFromRef } from '../wifi/adapter-from-ref';
import { ended, type Ending } from './ending';
import type { Session } from './session';
import { silentLog } from './silent-log';

/** `photon-setup guard`, internal: puts the network back when the process at the other end of standard input dies. */
export async function guardCommand(folder: string, { io }: Session): Promise<Ending> {
  const clock = systemClock();
  await runGuard({
    folder,
    adapterOf: (ref) => adapterFromRef(ref, clock),
    clock,
    input: io.stdin,
    log: silentLog,
    // A guard that is told to end still looks after the network first: its work has a limit of its own.
    signal: new AbortController().signal,
  });
  return ended({});
}
