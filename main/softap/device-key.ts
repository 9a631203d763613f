import { createHash } from 'node:crypto';
import type { pki } from 'node-forge';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { DevicePublicKey } from '../ports/soft-ap-device';
import { parseJsonObject } from './json-object';
import { integerOf } from './replies';

const SMALLEST_BITS = 1024;
/** The reply's 294 bytes are the room for a 2048-bit key. */
const LARGEST_BITS = 2048;
const EXPONENT = 65_537;

/** `{"b":"<hex of SPKI and zeros>","r":0}`, or `{"r":1}` without a key (softap 3.4, 4.1). */
export async function readPublicKey(json: Uint8Array): Promise<Result<DevicePublicKey, SoftApFault>> {
  const reply = parseJsonObject(json);
  const r = integerOf(reply?.['r']);
  const hex = reply?.['b'];
  if (r !== undefined && r !== 0) return fail({ kind: 'result', r });
  if (typeof hex !== 'string') return fail({ kind: r === undefined ? 'not-a-photon' : 'bad-key' });
  return (await parseDeviceKey(hex)) ?? fail({ kind: 'bad-key' });
}

/** Takes the hex of a SubjectPublicKeyInfo followed by nothing but zeros; undefined unless it is a key we trust. */
async function parseDeviceKey(hex: string): Promise<Result<DevicePublicKey, never> | undefined> {
  if (!/^(?:[0-9a-f]{2})+$/i.test(hex)) return undefined;
  const spkiDer = trimmed(Buffer.from(hex, 'hex'));
  if (spkiDer === undefined || !(await isTrusted(spkiDer))) return undefined;
  const fingerprint = createHash('sha256').update(spkiDer).digest('hex');
  return ok({ spkiDer: Uint8Array.from(spkiDer), fingerprint });
}

/** The outer SEQUENCE without the zeros behind it. */
function trimmed(bytes: Buffer): Buffer | undefined {
  const lengthBytes = (bytes[1] ?? 0) - 0x80;
  if (bytes[0] !== 0x30 || lengthBytes < 1 || lengthBytes > 2 || bytes.length < 4) return undefined;
  const end = 2 + lengthBytes + bytes.readUIntBE(2, lengthBytes);
  const padding = bytes.subarray(end);
  return end <= bytes.length && padding.every((byte) => byte === 0) ? bytes.subarray(0, end) : undefined;
}

/** RSA of a sane size with the usual exponent, in the one DER form that such a key has. */
async function isTrusted(spkiDer: Buffer): Promise<boolean> {
  const { default: forge } = await import('node-forge');
  try {
    const key = await forgeKey(spkiDer);
    const bits = key.n.bitLength();
    const written = forge.asn1.toDer(forge.pki.publicKeyToAsn1(key)).getBytes();
    return (
      written === spkiDer.toString('latin1') &&
      key.e.bitLength() <= 32 &&
      key.e.intValue() === EXPONENT &&
      key.n.signum() > 0 &&
      key.n.testBit(0) &&
      bits >= SMALLEST_BITS &&
      bits <= LARGEST_BITS
    );
  } catch {
    return false;
  }
}

/** The key as node-forge holds it. Throws unless the bytes are an RSA SubjectPublicKeyInfo. */
export async function forgeKey(spkiDer: Uint8Array): Promise<pki.rsa.PublicKey> {
  const { default: forge } = await import('node-forge');
  const bytes = Buffer.from(spkiDer).toString('latin1');
  return forge.pki.publicKeyFromAsn1(forge.asn1.fromDer(bytes));
}
