import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import type { ClaimCode } from '../../shared/secret';
import type { DeviceIdentity, DevicePublicKey } from '../ports/soft-ap-device';
import type { Command } from './command';
import { readPublicKey } from './device-key';
import { findJsonEnd } from './json-end';
import { configureLimits, ordinaryLimits, scanLimits } from './limits';
import { readIdentity, readResult, readVersion } from './replies';
import { findScanEnd } from './scan-end';
import { readScan, type ScanEntry } from './scan-reply';
import { NO_BYTES, utf8 } from './wire';

const ordinary = { body: NO_BYTES, limits: ordinaryLimits, findEnd: findJsonEnd, isFinal: () => false };

export const versionCommand: Command<number> = { ...ordinary, name: 'version', read: readVersion };

export const deviceIdCommand: Command<DeviceIdentity> = { ...ordinary, name: 'device-id', read: readIdentity };

export const publicKeyCommand: Command<DevicePublicKey> = { ...ordinary, name: 'public-key', read: readPublicKey };

export const scanCommand: Command<readonly ScanEntry[]> = {
  ...ordinary,
  name: 'scan-ap',
  limits: scanLimits,
  findEnd: findScanEnd,
  read: readScan,
};

/** Its body is never read by the device; sent by convention (softap 3.7). */
export const connectCommand: Command<void> = {
  ...ordinary,
  name: 'connect-ap',
  body: utf8('{"idx":0}'),
  read: readResult,
};

/** Stores the claim code. Base64 needs no escaping; `/` stays as it is (softap 3.5). */
export function setClaimCodeCommand(code: ClaimCode): Command<void> {
  return { ...ordinary, name: 'set', body: utf8(`{"k":"cc","v":"${code.reveal()}"}`), read: readResult };
}

/** Stores a network at once and for good; takes the time of two scans on newer firmware (softap 3.6). */
export function configureCommand(body: Uint8Array): Command<void> {
  return {
    ...ordinary,
    name: 'configure-ap',
    body,
    limits: configureLimits,
    read: readResult,
    isFinal: (fault) => isVerdictOnNetwork(fault) || isRsaFailure(fault),
  };
}

/** -2 not seen, -3 name length, -4 password length: the device looked, and would say the same again (softap 3.6). */
function isVerdictOnNetwork(fault: SoftApFault): boolean {
  return fault.kind === 'result' && (fault.r === -2 || fault.r === -3 || fault.r === -4);
}

/** A negated code of the device's RSA library: mbedTLS 0x4080 to 0x44ff, TropicSSL 0x0400 to 0x04ff (softap 3.6). */
export function isRsaFailure(fault: SoftApFault): boolean {
  if (fault.kind !== 'result') return false;
  const code = -fault.r;
  return (code >= 0x4080 && code <= 0x44ff) || (code >= 0x0400 && code <= 0x04ff);
}
