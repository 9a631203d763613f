import { SSID_MAX_BYTES } from '../../shared/domain/ssid';

/** One entry of a scan reply as the device wrote it. */
export interface RawScanEntry {
  /** Raw bytes: not unescaped, not necessarily UTF-8. */
  readonly ssid: Uint8Array;
  readonly rssi: number;
  /** WICED's bit field, signed (softap 3.8). */
  readonly sec: number;
  readonly channel: number;
}

export const SCAN_HEAD = '{"scans":[';
const ENTRY_HEAD = '{"ssid":"';
const NUMBER = '(-?\\d{1,11})';
const ENTRY_TAIL = new RegExp(`","rssi":${NUMBER},"sec":${NUMBER},"ch":${NUMBER},"mdr":${NUMBER}\\}`);
const LONGEST_ENTRY = ENTRY_HEAD.length + SSID_MAX_BYTES + '","rssi":,"sec":,"ch":,"mdr":}'.length + 4 * 12;

export type EntryMatch =
  | { readonly kind: 'entry'; readonly entry: RawScanEntry; readonly end: number }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'other' };

/**
 * Reads one entry in the firmware's fixed form (softap 3.3). Names are not escaped, but the reading is unique:
 * the shortest tail has 34 bytes and cannot hide inside a name of at most 32, so the first whole tail is the real one.
 */
export function matchScanEntry(bytes: Uint8Array, start: number): EntryMatch {
  const text = Buffer.from(bytes.subarray(start, start + LONGEST_ENTRY)).toString('latin1');
  if (!text.startsWith(ENTRY_HEAD)) return { kind: ENTRY_HEAD.startsWith(text) ? 'unfinished' : 'other' };
  const tail = ENTRY_TAIL.exec(text);
  if (tail === null) return { kind: text.length < LONGEST_ENTRY ? 'unfinished' : 'other' };
  if (tail.index > ENTRY_HEAD.length + SSID_MAX_BYTES) return { kind: 'other' };
  const ssid = bytes.slice(start + ENTRY_HEAD.length, start + tail.index);
  const [rssi = 0, sec = 0, channel = 0] = tail.slice(1).map(Number);
  return { kind: 'entry', entry: { ssid, rssi, sec, channel }, end: start + tail.index + tail[0].length };
}

/** Do the bytes at `start` say `expected`? `unfinished` while they are a beginning of it. */
export function matchText(bytes: Uint8Array, start: number, expected: string): 'yes' | 'unfinished' | 'no' {
  const text = Buffer.from(bytes.subarray(start, start + expected.length)).toString('latin1');
  if (text === expected) return 'yes';
  return expected.startsWith(text) ? 'unfinished' : 'no';
}
