import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { errorCodes } from '../../shared/errors/error-codes';
import { setupStates } from '../../shared/setup/states';
import { builtTerminalProgram } from './build-cli';

const verdictSchema = z.strictObject({
  next: z.string(),
  others: z.array(z.enum(errorCodes)),
  signsDisagree: z.boolean(),
  signs: z.looseObject({ deviceNetwork: z.enum(['stayed', 'returned', 'away', 'unseen']), alive: z.boolean() }),
});

const resultSchema = z.strictObject({
  type: z.literal('result'),
  outcome: z.enum(['verified', 'configured', 'failed', 'cancelled', 'usage']),
  code: z.enum(errorCodes).nullable(),
  deviceId: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .nullable(),
  name: z.string().nullable(),
  homeRestored: z.boolean().nullable(),
  elapsedMs: z.int().min(0),
  verdict: verdictSchema.nullable(),
});
export type ResultLine = z.infer<typeof resultSchema>;

const wifiSchema = z.strictObject({
  type: z.literal('wifi'),
  adapters: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      state: z.enum(['connected', 'joining', 'free', 'off', 'unavailable', 'unmanaged', 'unknown']),
      connection: z.string().nullable(),
      carriesInternet: z.boolean().nullable(),
    }),
  ),
  mayMove: z.boolean().nullable(),
  mayReadNames: z.boolean().nullable(),
  method: z.enum(['guided', 'practice', 'network-manager', 'networksetup', 'wlan-api', 'netsh']),
  adapter: z.string().nullable(),
  reason: z.string(),
  remembered: z.string().nullable(),
});

const lineSchema = z.discriminatedUnion('type', [
  resultSchema,
  z.strictObject({
    type: z.literal('state'),
    state: z.enum(setupStates),
    attempt: z.int().min(1),
    elapsedMs: z.int().min(0),
  }),
  z.looseObject({ type: z.literal('instruction'), instruction: z.string(), message: z.string() }),
  z.looseObject({ type: z.literal('warning'), code: z.enum(errorCodes).nullable(), message: z.string() }),
  z.looseObject({ type: z.literal('inspection'), deviceId: z.string() }),
  wifiSchema,
]);
export type Line = z.infer<typeof lineSchema>;

/** One call of the built terminal program, as another program makes it. */
export interface TerminalRun {
  readonly child: ChildProcess;
  /** Resolves when a line arrives that fits, also one that was there before; rejects when the program ends without. */
  seen(fits: (line: Line) => boolean): Promise<Line>;
  readonly ended: Promise<EndedRun>;
}

export interface EndedRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Every line of `--json`, checked against the contract. */
  lines(): readonly Line[];
  /** The last line. */
  result(): ResultLine;
}

/** Folders of one test: state and home of their own, removed at the end. */
export interface Place {
  readonly stateHome: string;
  remove(): void;
}

export function makePlace(): Place {
  const stateHome = mkdtempSync(path.join(tmpdir(), 'photon-terminal-'));
  return {
    stateHome,
    remove: () => {
      rmSync(stateHome, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the program; `input` is what its standard input holds, null leaves it open; `through`: words put before it;
 * `built`: another build of it.
 */
export async function startTerminal(
  args: readonly string[],
  place: Place,
  env: Readonly<Record<string, string>> = {},
  input: string | null = '',
  through: readonly string[] = [],
  built: string | null = null,
): Promise<TerminalRun> {
  const program = built ?? (await builtTerminalProgram());
  const own = { PATH: process.env['PATH'], HOME: place.stateHome, XDG_STATE_HOME: place.stateHome };
  const [command = '', ...words] = [...through, process.execPath, program, ...args];
  const child = spawn(command, words, { env: { ...own, ...env }, stdio: 'pipe' });
  child.stdin.on('error', () => undefined);
  if (input !== null) child.stdin.end(input);
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()));
  const reader = createInterface({ input: child.stdout });
  const lines: Line[] = [];
  if (args.includes('--json')) reader.on('line', (text) => lines.push(parseLine(text)));
  const ended = new Promise<EndedRun>((resolve) => {
    child.once('close', (status) => {
      resolve({ status, ...texts, lines: () => parseLines(texts.stdout), result: () => lastResult(texts.stdout) });
    });
  });
  return { child, ended, seen: (fits) => waitForLine(reader, lines, fits, ended) };
}

/** Runs the program to its end. */
export async function runTerminalProgram(
  args: readonly string[],
  place: Place,
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<EndedRun> {
  return await (
    await startTerminal(args, place, env, input)
  ).ended;
}

function parseLine(text: string): Line {
  return lineSchema.parse(JSON.parse(text));
}

function parseLines(stdout: string): readonly Line[] {
  return stdout.split('\n').slice(0, -1).map(parseLine);
}

function lastResult(stdout: string): ResultLine {
  return resultSchema.parse(parseLines(stdout).at(-1));
}

async function waitForLine(
  reader: NodeJS.EventEmitter,
  lines: readonly Line[],
  fits: (line: Line) => boolean,
  ended: Promise<EndedRun>,
): Promise<Line> {
  return await new Promise((resolve, reject) => {
    const look = (): void => {
      const found = lines.find(fits);
      if (found !== undefined) resolve(found);
    };
    reader.on('line', look);
    look();
    void ended.then(({ stdout }) => {
      reject(new Error(`The program ended before that line:\n${stdout}`));
    });
  });
}
