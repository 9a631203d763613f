import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';

/** What a program of the system answered: its exit code counts, its words are for the log. */
export interface ToolAnswer {
  readonly exit: number;
  readonly output: string;
  readonly words: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const OUTPUT_LIMIT = 1024 * 1024;
const USUAL_FOLDERS = ['/usr/bin', '/bin', '/usr/local/bin'];

/** Where a program is: the absolute folders of PATH first, then the usual ones. */
export async function findTool(name: string, env: Environment): Promise<string | undefined> {
  const folders = [
    ...(env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder)),
    ...USUAL_FOLDERS,
  ];
  for (const folder of folders) {
    const place = path.join(folder, name);
    if (await isProgram(place)) return place;
  }
  return undefined;
}

/**
 * Runs a program with these arguments, no shell, nothing on its input, and an environment in which it speaks English
 * and keeps every letter (wifi 5.1). `tool-failed`: it cannot be run, says too much, or does not end within the limit.
 */
export async function runTool(
  program: string,
  args: readonly string[],
  { env, clock, limitMs, signal }: { env: Environment; clock: Clock; limitMs: number; signal: AbortSignal },
): Promise<Result<ToolAnswer, WifiFault>> {
  const isCancelled = (): boolean => signal.aborted;
  if (isCancelled()) return fail({ kind: 'cancelled' });
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort();
  };
  signal.addEventListener('abort', abort, { once: true });
  const takeBack = clock.after(limitMs, abort);
  try {
    const answer = await run(program, args, plainEnvironment(env), stop.signal);
    if (answer !== null) return ok(answer);
    return fail({ kind: isCancelled() ? 'cancelled' : 'tool-failed' });
  } finally {
    takeBack();
    signal.removeEventListener('abort', abort);
  }
}

/** Null: it did not run to its end. */
function run(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
  signal: AbortSignal,
): Promise<ToolAnswer | null> {
  return new Promise((resolve) => {
    const options = { env, signal, maxBuffer: OUTPUT_LIMIT, killSignal: 'SIGKILL', windowsHide: true } as const;
    const child = execFile(program, args, options, (error, output, words) => {
      const exit = error === null ? 0 : error.code;
      resolve(typeof exit === 'number' ? { exit, output, words } : null);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end();
  });
}

function plainEnvironment(env: Environment): Record<string, string> {
  const bus = env['DBUS_SYSTEM_BUS_ADDRESS'];
  return {
    LC_ALL: 'C.UTF-8',
    LANGUAGE: '',
    PATH: env['PATH'] ?? USUAL_FOLDERS.join(path.delimiter),
    ...(bus === undefined ? {} : { DBUS_SYSTEM_BUS_ADDRESS: bus }),
  };
}

async function isProgram(place: string): Promise<boolean> {
  return access(place, constants.X_OK).then(
    () => true,
    () => false,
  );
}
