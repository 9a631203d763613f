import { createDecipheriv } from 'node:crypto';

import type { DeviceIdentity } from './identity';
import type { Generation } from './virtual-device';

type Decrypted = { readonly ok: true; readonly plain: Buffer } | { readonly ok: false; readonly result: number };

const CIPHER_BYTES = 128;
const FIRST_END_OF_PADDING = 10;
const G1_LONGEST_PLAIN = 65;

/** The codes of the crypto libraries of both generations (softap 3.6). */
const codes = {
  g1: { padding: -1040, tooLong: -1136, tooBig: -1040 },
  g2: { padding: -16640, tooLong: -16640, tooBig: -17156 },
} as const;

/** Decrypts hex digits as the device does: at most 256 of them, missing or odd ones read as junk (softap 4.2, 4.4). */
export function decryptHex(hex: Buffer, identity: DeviceIdentity, generation: Generation): Decrypted {
  const failure = codes[generation];
  const encoded = identity.decrypt(bytesFromHex(hex));
  if (encoded === null) return { ok: false, result: failure.tooBig };
  const end = encoded.indexOf(0, 2);
  if (encoded[0] !== 0 || encoded[1] !== 2 || end < FIRST_END_OF_PADDING) return { ok: false, result: failure.padding };
  const plain = encoded.subarray(end + 1);
  if (generation === 'g1' && plain.length > G1_LONGEST_PLAIN) return { ok: false, result: failure.tooLong };
  return { ok: true, plain };
}

function bytesFromHex(hex: Buffer): Buffer {
  return Buffer.from(
    Array.from({ length: CIPHER_BYTES }, (_, at) => (nibble(hex[2 * at]) << 4) | nibble(hex[2 * at + 1])),
  );
}

function nibble(digit: number | undefined): number {
  const value = digit === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(digit), 16);
  return Number.isNaN(value) ? 0 : value;
}

/** Opens the envelope of an EAP-TLS private key; null if it is none. The padding is left on (softap 4.3). */
export function openEnvelope(envelopeKey: Buffer, hex: Buffer): Buffer | null {
  const text = hex.toString('latin1');
  if (envelopeKey.length !== 32 || !/^(?:[0-9a-fA-F]{32}){1,127}$/.test(text)) return null;
  const cipher = createDecipheriv('aes-128-cbc', envelopeKey.subarray(0, 16), envelopeKey.subarray(16));
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.from(text, 'hex')), cipher.final()]);
}
