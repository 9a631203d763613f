import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { runProgram, type ProgramAnswer } from '../run-program';
import { findTool, toolEnvironment } from './tool';

/** What a call to NetworkManager needs. */
export interface NmcliOptions {
  readonly clock: Clock;
  /** Where a program is found, and which bus is the system's. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log | null;
}

/** NetworkManager, asked through its own client. */
export interface Nmcli {
  readonly clock: Clock;
  /**
   * Runs `nmcli` to its end. `tool-failed`: no such program. `tool-silent`: it hangs. `service-down`: NetworkManager does not
   * run. Every other exit code is the caller's to judge (wifi 5.1). `input`: what it reads on its standard input.
   */
  run(
    args: readonly string[],
    limitMs: number,
    signal: AbortSignal,
    input?: string,
  ): Promise<Result<ProgramAnswer, WifiFault>>;
  /** Runs `busctl` on the system bus, for what no argument of `nmcli` can hold. */
  call(args: readonly string[], limitMs: number, signal: AbortSignal): Promise<Result<ProgramAnswer, WifiFault>>;
}

const SERVICE_DOWN = 8;
const WORDS_SHOWN = 200;

/** Opens nothing yet: every call is a process of its own. */
export function openNmcli({ clock, env, log }: NmcliOptions): Nmcli {
  const use = async (
    tool: string,
    args: readonly string[],
    limitMs: number,
    signal: AbortSignal,
    input = '',
  ): Promise<Result<ProgramAnswer, WifiFault>> => {
    const program = await findTool(tool, env);
    if (program === undefined) return fail({ kind: 'tool-failed' });
    const answer = await runProgram({ program, args, env: toolEnvironment(env), limitMs, input }, clock, signal);
    if (answer.ok && answer.value.exit !== 0) {
      log?.warn('tool-refused', { tool, exit: answer.value.exit, words: answer.value.words.slice(0, WORDS_SHOWN) });
    }
    return answer;
  };
  return {
    clock,
    run: async (args, limitMs, signal, input) => {
      const answer = await use('nmcli', args, limitMs, signal, input);
      return answer.ok && answer.value.exit === SERVICE_DOWN ? fail({ kind: 'service-down' }) : answer;
    },
    call: (args, limitMs, signal) => use('busctl', ['--system', 'call', ...args], limitMs, signal),
  };
}
