import { ok, type Result } from '../../shared/result';
import { readPracticeOptions, type PracticeOptions } from './practice-options';
import { optionTables, readOptions } from './raw-options';
import { usage, type Refusal } from './refusal';
import { readSetupOptions, type SetupOptions } from './setup-options';
import { readWifiOptions, type WifiOptions } from './wifi-options';
import { readDeviceAddress, type WhereOptions } from './where-options';

/** What the terminal program was asked to do. */
export type Command =
  | { readonly command: 'setup'; readonly options: SetupOptions }
  | { readonly command: 'inspect'; readonly options: Pick<WhereOptions, 'softap' | 'softapTransport'> }
  | { readonly command: 'restore' }
  | { readonly command: 'wifi'; readonly options: WifiOptions }
  | { readonly command: 'practice'; readonly options: PracticeOptions }
  | { readonly command: 'guard'; readonly stateFolder: string }
  | { readonly command: 'hints' }
  | { readonly command: 'wlan-scan'; readonly guid: string }
  | { readonly command: 'help' }
  | { readonly command: 'version' };

/**
 * Does this call want JSON lines? Asked before anything else is checked, so that a wrong call is answered in kind too:
 * `--json=true` is wrong, and yet it says what is wanted.
 */
export function wantsJson(argv: readonly string[]): boolean {
  return argv.some((word) => word === '--json' || word.startsWith('--json='));
}

/** Reads the words after the program's name. */
export function readCommandLine(argv: readonly string[]): Result<Command, Refusal> {
  const [name, ...words] = argv;
  if (words.includes('--help') || words.includes('-h')) return ok({ command: 'help' });
  switch (name) {
    case 'setup':
      return read(words, 'setup', readSetupOptions, (options) => ({ command: 'setup', options }));
    case 'inspect':
      return read(words, 'inspect', readDeviceAddress, (options) => ({ command: 'inspect', options }));
    case 'restore':
      return read(words, 'restore', ok, () => ({ command: 'restore' }));
    case 'wifi':
      return read(words, 'wifi', readWifiOptions, (options) => ({ command: 'wifi', options }));
    case 'practice':
      return read(words, 'practice', readPracticeOptions, (options) => ({ command: 'practice', options }));
    case 'guard':
      return read(words, 'guard', readStateFolder, (stateFolder) => ({ command: 'guard', stateFolder }));
    case 'hints':
      return read(words, 'hints', ok, () => ({ command: 'hints' }));
    case 'wlan-scan':
      return read(words, 'wlan-scan', readAdapter, (guid) => ({ command: 'wlan-scan', guid }));
    case 'help':
    case '--help':
    case '-h':
      return ok({ command: 'help' });
    case 'version':
    case '--version':
      return ok({ command: 'version' });
    case undefined:
      return usage('Say what to do: setup, inspect, restore, wifi or practice.');
    default:
      return usage('There is no such command.');
  }
}

function read<Options>(
  words: readonly string[],
  table: keyof typeof optionTables,
  check: (raw: Parameters<typeof readSetupOptions>[0]) => Result<Options, Refusal>,
  command: (options: Options) => Command,
): Result<Command, Refusal> {
  const raw = readOptions(words, optionTables[table]);
  if (!raw.ok) return raw;
  const options = check(raw.value);
  return options.ok ? ok(command(options.value)) : options;
}

function readStateFolder(raw: Parameters<typeof readSetupOptions>[0]): Result<string, Refusal> {
  const folder = raw.text('state');
  return folder === null ? usage('guard needs --state.') : ok(folder);
}

function readAdapter(raw: Parameters<typeof readSetupOptions>[0]): Result<string, Refusal> {
  const guid = raw.text('adapter');
  return guid === null ? usage('wlan-scan needs --adapter.') : ok(guid);
}
