import { oneOfName } from '../../shared/domain/namesakes';
import { ssidFromBytes, type Ssid } from '../../shared/domain/ssid';
import type { SeenNetwork } from '../../shared/domain/wifi-network';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import { asJsonObject, parseJsonObject } from './json-object';
import { nameProblem } from './name-rules';
import { integerOf } from './replies';
import type { RawScanEntry } from './scan-grammar';
import { ScanWalk } from './scan-walk';
import { securityOfSec } from './security';

/** A network with the exact security value the device saw. */
export interface ScanEntry extends SeenNetwork {
  readonly sec: number;
}

/**
 * Reads a scan reply; names stay bytes and need no valid encoding or escaping (softap 3.3). One entry per name,
 * in the order of first sight; entries without a usable name are left out.
 */
export function readScan(reply: Uint8Array): Result<readonly ScanEntry[], SoftApFault> {
  const walk = new ScanWalk();
  const entries = walk.advance(reply) === 'complete' ? walk.entries : entriesOfJson(reply);
  return entries === undefined ? fail({ kind: 'not-a-photon' }) : ok(oneOfEachName(entries));
}

/** What everyone else needs to know of it. */
export function seenNetwork({ namesake, ...entry }: ScanEntry): SeenNetwork {
  const { ssid, rssi, security, channel, on24GHz, unsupported } = entry;
  const seen = { ssid, rssi, security, channel, on24GHz, unsupported };
  return namesake === undefined ? seen : { ...seen, namesake };
}

/** Another writer's JSON. Decoded byte by byte, so that names keep their bytes. */
function entriesOfJson(reply: Uint8Array): readonly RawScanEntry[] | undefined {
  const scans = parseJsonObject(reply, 'latin1')?.['scans'];
  return Array.isArray(scans) ? scans.flatMap(entryOfJson) : undefined;
}

function entryOfJson(value: unknown): RawScanEntry[] {
  const entry = asJsonObject(value);
  const name = entry?.['ssid'];
  const rssi = integerOf(entry?.['rssi']);
  const sec = integerOf(entry?.['sec']);
  if (typeof name !== 'string' || rssi === undefined || sec === undefined) return [];
  return [{ ssid: bytesOfName(name), rssi, sec, channel: integerOf(entry?.['ch']) ?? 0 }];
}

function bytesOfName(name: string): Uint8Array {
  const escaped = /[^\0-\xff]/.test(name);
  return Buffer.from(name, escaped ? 'utf8' : 'latin1');
}

function oneOfEachName(entries: readonly RawScanEntry[]): readonly ScanEntry[] {
  const named = new Map<Ssid, ScanEntry[]>();
  for (const raw of entries) {
    const ssid = ssidFromBytes(raw.ssid);
    if (ssid !== undefined) named.set(ssid, [...(named.get(ssid) ?? []), scanEntry(ssid, raw)]);
  }
  return [...named.values()].flatMap((heard) => oneOfName(heard) ?? []);
}

function scanEntry(ssid: Ssid, raw: RawScanEntry): ScanEntry {
  return {
    ssid,
    rssi: raw.rssi,
    sec: raw.sec,
    security: securityOfSec(raw.sec),
    channel: raw.channel >= 1 && raw.channel <= 196 ? raw.channel : null,
    // Its radio has no other band.
    on24GHz: true,
    unsupported: nameProblem(raw.ssid),
  };
}
