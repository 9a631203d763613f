import { Secret, type ClaimCode } from '../secret';

/** A claim code is 63 characters of base64 without padding; the device's field has no terminator (cloud 2.1, 2.3). */
export function parseClaimCode(text: string): ClaimCode | undefined {
  return /^[A-Za-z0-9+/]{63}$/.test(text) ? new Secret('claim-code', text) : undefined;
}
