import { labelOf, linesOf, valueOf } from './text-lines';

/** One adapter of `netsh wlan show interfaces`. */
export interface NetshInterface {
  readonly name: string;
  readonly description: string;
  readonly guid: string;
  readonly ssid: string | null;
  readonly profile: string | null;
  /** A second, virtual face of another adapter (wifi 3.3). */
  readonly isSecondary: boolean;
  /** By its switch or in the settings. */
  readonly isRadioOff: boolean;
}

const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;
const PERCENT = /^\d{1,3}%$/;
const NEGATIVE = /^-\d+$/;
const SIGNED_DEPTH = /^\s{20,}\S/;

/** Reads the adapters by the shape and order of the lines, which are the same in every language (wifi 3.5). */
export function netshInterfaces(text: string): readonly NetshInterface[] {
  const lines = linesOf(text);
  const anchors = lines.flatMap((line, at) => (GUID.test(valueOf(line) ?? '') ? [at] : []));
  const names = anchors.map((at) => valueOf(lines[at - 2] ?? '') ?? '');
  return anchors.map((at, index) => {
    const rest = lines.slice(at + 1, endOf(lines, at));
    const name = names[index] ?? '';
    return {
      name,
      description: valueOf(lines[at - 1] ?? '') ?? '',
      guid: (valueOf(lines[at] ?? '') ?? '').replace(/[{}]/g, '').toLowerCase(),
      ssid: ssidIn(rest),
      profile: profileIn(rest),
      isSecondary: isSecondary(rest, names, name),
      isRadioOff: isRadioOff(rest),
    };
  });
}

/** A block ends at the first blank line. */
function endOf(lines: readonly string[], from: number): number {
  const blank = lines.findIndex((line, at) => at > from && line.trim() === '');
  return blank < 0 ? lines.length : blank;
}

function ssidIn(rest: readonly string[]): string | null {
  const line = rest.find((one) => labelOf(one) === 'SSID');
  if (line === undefined) return null;
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/^ /, '')
    .trimEnd();
}

/** The line after the percentage, but for the strength in dBm that 24H2 puts between (wifi 3.5). */
function profileIn(rest: readonly string[]): string | null {
  if (ssidIn(rest) === null) return null;
  const percent = rest.findIndex((line) => PERCENT.test(valueOf(line) ?? ''));
  if (percent < 0) return null;
  const next = NEGATIVE.test(valueOf(rest[percent + 1] ?? '') ?? '') ? percent + 2 : percent + 1;
  return valueOf(rest[next] ?? '') ?? null;
}

/** A secondary adapter names its primary one, right below its own kind. */
function isSecondary(rest: readonly string[], names: readonly string[], own: string): boolean {
  const head = rest.slice(0, 4).filter((line) => labelOf(line) !== 'SSID');
  return head.some((line) => {
    const value = valueOf(line) ?? '';
    return value !== own && names.includes(value);
  });
}

/** "Hardware On" above "Software Off": the words are translated, but they end alike when both are on. */
function isRadioOff(rest: readonly string[]): boolean {
  const software = rest.findIndex((line) => !line.includes(':') && SIGNED_DEPTH.test(line));
  if (software < 1) return false;
  const last = (words: string): string => words.trim().split(/\s+/).pop() ?? '';
  return last(valueOf(rest[software - 1] ?? '') ?? '') !== last(rest[software] ?? '');
}
