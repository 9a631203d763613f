import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { runProgram } from '../run-program';

/** Where macOS keeps the programs that we use; they are part of the system, so nothing is searched for. */
export const applePaths = {
  networksetup: '/usr/sbin/networksetup',
  ipconfig: '/usr/sbin/ipconfig',
  system_profiler: '/usr/sbin/system_profiler',
  osascript: '/usr/bin/osascript',
  arp: '/usr/sbin/arp',
  nc: '/usr/bin/nc',
  security: '/usr/bin/security',
} as const;

export type AppleTool = keyof typeof applePaths;
export type ApplePaths = Readonly<Record<AppleTool, string>>;

/** What one program is asked. */
export interface AppleQuestion {
  readonly args: readonly string[];
  readonly limitMs: number;
  /** A script for its standard input. */
  readonly input?: string;
}

/** What it said. Its exit code is a hint at best: networksetup ends with 0 after a failure (wifi 4.2). */
export interface AppleAnswer {
  readonly exit: number;
  /** Its standard output, or its standard error where that is empty. */
  readonly said: string;
}

/** The programs of macOS that see and move Wi-Fi. `tool-failed`: it is not there; `tool-silent`: it hangs. */
export type AppleTools = (
  tool: AppleTool,
  question: AppleQuestion,
  signal: AbortSignal,
) => Promise<Result<AppleAnswer, WifiFault>>;

const WORDS_SHOWN = 200;

/** Opens nothing: every call is a process of its own. */
export function appleTools(clock: Clock, log: Log | null, paths: ApplePaths = applePaths): AppleTools {
  return async (tool, { args, limitMs, input }, signal) => {
    const call = { program: paths[tool], args, env: ENVIRONMENT, limitMs, ...(input === undefined ? {} : { input }) };
    const answer = await runProgram(call, clock, signal);
    if (!answer.ok) {
      log?.warn('tool-failed', { tool, verb: args[0], fault: answer.error.kind });
      return answer;
    }
    const { exit, output, words } = answer.value;
    if (exit !== 0) log?.warn('tool-refused', { tool, verb: args[0], exit, words: words.slice(0, WORDS_SHOWN) });
    return ok({ exit, said: output.trim() === '' ? words : output });
  };
}

const ENVIRONMENT = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
