import { execFile } from 'node:child_process';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import { limited } from '../ports/limited';

/** One call of a program of the system: no shell, the arguments as they are, this environment and nothing of ours. */
export interface ProgramCall {
  /** An absolute path. */
  readonly program: string;
  /** None holds a zero byte. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What it reads on its standard input; absent: nothing. */
  readonly input?: string;
  readonly limitMs: number;
  /** `latin1`: one character for each byte, for a program whose encoding is not known beforehand. */
  readonly encoding?: 'utf8' | 'latin1';
}

/** How a program ended, and what it said on its two outputs, as UTF-8 unless said otherwise. */
export interface ProgramAnswer {
  readonly exit: number;
  readonly output: string;
  readonly words: string;
}

const OUTPUT_LIMIT = 4 * 1024 * 1024;

/** Runs a program to its end. `tool-failed`: it cannot be run, or says too much. `tool-silent`: it does not end within the limit. */
export async function runProgram(
  call: ProgramCall,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<ProgramAnswer, WifiFault>> {
  const isCancelled = (): boolean => signal.aborted;
  if (isCancelled()) return fail({ kind: 'cancelled' });
  const { answer, isOver } = await limited(clock, call.limitMs, signal, async (within) => ({
    answer: await run(call, within),
    isOver: within.aborted,
  }));
  if (answer !== null) return ok(answer);
  if (isCancelled()) return fail({ kind: 'cancelled' });
  return fail({ kind: isOver ? 'tool-silent' : 'tool-failed' });
}

/** Null: it did not run to its end. */
function run(
  { program, args, env, input, encoding = 'utf8' }: ProgramCall,
  signal: AbortSignal,
): Promise<ProgramAnswer | null> {
  return new Promise((resolve) => {
    const limits = { maxBuffer: OUTPUT_LIMIT, killSignal: 'SIGKILL', windowsHide: true } as const;
    const child = execFile(program, args, { env, signal, encoding, ...limits }, (error, output, words) => {
      const exit = error === null ? 0 : error.code;
      resolve(typeof exit === 'number' ? { exit, output, words } : null);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}
