import type { Branded } from '../brand';

/** 24 lower-case hex digits. The device says it in upper case, the cloud wants lower case (softap 3.2). */
export type DeviceId = Branded<string, 'DeviceId'>;

/** Parses a device id in either case; `undefined` if it is not 24 hex digits. */
export function parseDeviceId(text: string): DeviceId | undefined {
  return /^[0-9a-f]{24}$/i.test(text) ? (text.toLowerCase() as DeviceId) : undefined;
}
