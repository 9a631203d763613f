import { systemClock } from '../ports/system-clock';
import { readCommandLine, wantsJson } from './command-line';
import { crashed, ended, endingOfRefusal, exitStatus, type Ending } from './ending';
import { jsonReporter } from './json-reporter';
import { LiveLine } from './live-line';
import { liveReporter } from './live-reporter';
import { perform } from './perform';
import type { OutputStream, ProgramIo } from './program-io';
import type { Session } from './session';
import { StopRequest } from './stop-request';
import { textReporter } from './text-reporter';

/** How long a run may take to put things back after an exception that nobody caught. */
const CRASH_LIMIT_MS = 60_000;

/** Runs one call of the terminal program; `argv` are the words after its name. Resolves with the exit status. */
export async function runTerminal(argv: readonly string[], io: ProgramIo): Promise<number> {
  for (const stream of [io.stdout, io.stderr]) ignoreClosedPipe(stream);
  const session = openSession(argv, io);
  const startedAt = session.clock.now();
  const ending = await endOf(argv, session);
  session.stop.dispose();
  if (ending.usage !== null) io.stderr.write(`${ending.usage}\nTry "photon-setup help".\n`);
  const elapsedMs = ending.last?.elapsedMs ?? session.clock.now() - startedAt;
  session.reporter.result({ ...ending.result, elapsedMs }, ending.last);
  await Promise.all([flush(io.stdout), flush(io.stderr)]);
  return exitStatus(ending.result.outcome);
}

function openSession(argv: readonly string[], io: ProgramIo): Session {
  const json = wantsJson(argv);
  const clock = systemClock();
  const write = (line: string): void => {
    io.stdout.write(line);
  };
  const live = !json && io.stdout.isTTY === true ? new LiveLine(io.stdout, clock) : null;
  const people = live === null ? textReporter(write) : liveReporter(live);
  const stop = new StopRequest(io, () => {
    io.stderr.write("Still putting this computer's network back; that comes first.\n");
  });
  return { io, json, reporter: json ? jsonReporter(write) : people, stop, clock, live };
}

/** What the command ends with, whatever happens. */
async function endOf(argv: readonly string[], session: Session): Promise<Ending> {
  const command = readCommandLine(argv);
  if (!command.ok) return endingOfRefusal(command.error);
  // The guard looks after the network whatever it is told.
  if (session.stop.signal.aborted && command.value.command !== 'guard') return ended({ outcome: 'cancelled' });
  try {
    const ending = await Promise.race([perform(command.value, session), longAfterCrash(session)]);
    return session.stop.crashed ? crashed(ending) : ending;
  } catch {
    return crashed(null);
  }
}

/** Ends a run that an exception has left hanging; the guard then puts the network back. */
async function longAfterCrash({ stop, clock }: Session): Promise<Ending> {
  return await new Promise((resolve) => {
    stop.onRequest(() => {
      if (!stop.crashed) return;
      clock.after(CRASH_LIMIT_MS, () => {
        resolve(crashed(null));
      });
    });
  });
}

/** A reader that went away must not end a setup in the middle. */
function ignoreClosedPipe(stream: OutputStream): void {
  stream.on('error', () => undefined);
}

async function flush(stream: OutputStream): Promise<void> {
  if (stream.destroyed || !stream.writable) return;
  await new Promise<void>((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}
