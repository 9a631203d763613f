import path from 'node:path';
import { fail, ok } from '../../../../shared/result';
import type { Clock } from '../../../ports/clock';
import type { WifiResult } from '../../../ports/wifi-adapter';
import { runProgram } from '../../run-program';
import { codePageText, utf8Text } from './console-text';

/** What netsh printed. Its exit code says little: 0 comes before a connection, not after it (wifi 3.5). */
export interface NetshAnswer {
  readonly exit: number;
  readonly text: string;
  /** The console's code page is UTF-8, which has every letter. */
  readonly isUtf8: boolean;
}

/** `netsh wlan` of this Windows. `names-hidden`: without consent it tells nothing. `service-down`: WLAN AutoConfig is stopped. */
export type Netsh = (args: readonly string[], signal: AbortSignal) => WifiResult<NetshAnswer>;

const LIMIT_MS = 15_000;

/** The system's own netsh, by its full path, with an argument for each argument and no shell. */
export function openNetsh(systemRoot: string, clock: Clock): Netsh {
  let codePage: Promise<number | null> | null = null;
  const run = async (name: string, args: readonly string[], signal: AbortSignal): WifiResult<Bytes> => {
    const program = path.join(systemRoot, 'System32', name);
    const env = { SystemRoot: systemRoot, windir: systemRoot };
    const answer = await runProgram({ program, args, env, limitMs: LIMIT_MS, encoding: 'latin1' }, clock, signal);
    if (!answer.ok) return answer;
    const { exit, output, words } = answer.value;
    return ok({ exit, bytes: Buffer.from(output + words, 'latin1') });
  };
  const askCodePage = async (signal: AbortSignal): Promise<number | null> => {
    const answer = await run('reg.exe', ['query', CODE_PAGES, '/v', 'OEMCP'], signal);
    const digits = answer.ok ? /REG_SZ\s+(\d+)/.exec(answer.value.bytes.toString('latin1'))?.[1] : undefined;
    return digits === undefined ? null : Number(digits);
  };
  return async (args, signal) => {
    const answer = await run('netsh.exe', ['wlan', ...args], signal);
    if (!answer.ok) return answer;
    const { exit, bytes } = answer.value;
    const utf8 = utf8Text(bytes);
    const text = utf8 ?? codePageText(bytes, await (codePage ??= askCodePage(signal)));
    // A network can be called anything: only a refusal is searched for these.
    if (exit !== 0 && isConsentMissing(text)) return fail({ kind: 'names-hidden' });
    return exit !== 0 && /\bwlansvc\b/i.test(text)
      ? fail({ kind: 'service-down' })
      : ok({ exit, text, isUtf8: utf8 !== undefined });
  };
}

interface Bytes {
  readonly exit: number;
  readonly bytes: Buffer;
}

const CODE_PAGES = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';

/** The address of the settings page and the name of the function are in no language (wifi 3.5). */
function isConsentMissing(text: string): boolean {
  return text.includes('ms-settings:privacy-location') || /\bWlanQueryInterface\D+5\b/.test(text);
}
