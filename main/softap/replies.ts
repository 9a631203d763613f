import { parseDeviceId } from '../../shared/domain/device-id';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { DeviceIdentity } from '../ports/soft-ap-device';
import { parseJsonObject } from './json-object';

const NOT_A_PHOTON = fail<SoftApFault>({ kind: 'not-a-photon' });

/** `{"v":2}` (softap 3.1). */
export function readVersion(json: Uint8Array): Result<number, SoftApFault> {
  const version = integerOf(parseJsonObject(json)?.['v']);
  return version === undefined ? NOT_A_PHOTON : ok(version);
}

/** `{"id":"…","c":"0"}`; the flag may be missing or a number (softap 3.2, 7.2). */
export function readIdentity(json: Uint8Array): Result<DeviceIdentity, SoftApFault> {
  const reply = parseJsonObject(json);
  const id = typeof reply?.['id'] === 'string' ? parseDeviceId(reply['id']) : undefined;
  return id === undefined ? NOT_A_PHOTON : ok({ id, claimedBefore: readFlag(reply?.['c']) });
}

/** `{"r":0}`: any other number is the fault `result` (softap 3.5 to 3.7). */
export function readResult(json: Uint8Array): Result<void, SoftApFault> {
  const r = integerOf(parseJsonObject(json)?.['r']);
  if (r === undefined) return NOT_A_PHOTON;
  return r === 0 ? ok(undefined) : fail({ kind: 'result', r });
}

/** A whole number, also when it comes as a string. */
export function integerOf(value: unknown): number | undefined {
  if (typeof value === 'string' && /^-?\d{1,10}$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function readFlag(value: unknown): boolean | null {
  if (value === '1' || value === 1 || value === true) return true;
  if (value === '0' || value === 0 || value === false) return false;
  return null;
}
