import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ok, type Result } from '../../shared/result';
import { usage, type Refusal } from './refusal';

type OptionTable = NonNullable<ParseArgsConfig['options']>;

/** Options as typed: a text, a switch, or a list of texts. */
export interface RawOptions {
  /** The option's text, null when absent. */
  text(name: string): string | null;
  has(name: string): boolean;
  all(name: string): readonly string[];
}

const string = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const softap = { softap: string, 'softap-transport': string } as const;

/** Every command with its options. The names are a contract with other programs. */
export const optionTables = {
  setup: {
    network: string,
    'network-hex': string,
    hidden: flag,
    security: string,
    identity: string,
    'outer-identity': string,
    'ca-file': string,
    'cert-file': string,
    'key-file': string,
    'password-env': string,
    'password-stdin': flag,
    'check-password': flag,
    claim: string,
    product: string,
    'email-env': string,
    'account-password-env': string,
    'one-time-code-env': string,
    brand: string,
    'sign-up': flag,
    name: string,
    'take-over': flag,
    'allow-downgrade': flag,
    device: string,
    wifi: string,
    practice: string,
    ...softap,
    api: string,
    broker: string,
    'session-code': string,
    json: flag,
  },
  inspect: { ...softap, json: flag },
  restore: { json: flag },
  wifi: { use: string, wifi: string, practice: string, json: flag },
  practice: {
    profile: string,
    generation: string,
    fault: { type: 'string', multiple: true },
    ethernet: flag,
    speed: string,
    seed: string,
    json: flag,
  },
  guard: { state: string },
  hints: {},
  'wlan-scan': { adapter: string },
} as const satisfies Record<string, OptionTable>;

/** Reads a command's words. Messages name options, never what stood after them: it may be a secret. */
export function readOptions(words: readonly string[], options: OptionTable): Result<RawOptions, Refusal> {
  try {
    const { values } = parseArgs({ args: [...words], options, strict: true, allowPositionals: false });
    return ok(rawOptions(values));
  } catch (error) {
    return usage(messageOf(error));
  }
}

function rawOptions(values: Readonly<Record<string, unknown>>): RawOptions {
  const texts = (name: string): readonly string[] =>
    [values[name]].flat().filter((value): value is string => typeof value === 'string');
  return { text: (name) => texts(name)[0] ?? null, has: (name) => values[name] === true, all: texts };
}

function messageOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const option = error instanceof Error ? /'(?:-\w, )?(--?[A-Za-z][\w-]*)/.exec(error.message)?.[1] : undefined;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option ?? 'of that name'}.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `The option ${option ?? ''} was not given as it is meant.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return 'There is a word too many that belongs to no option.';
  throw error;
}
