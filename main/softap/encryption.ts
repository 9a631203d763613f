import { createCipheriv, randomBytes } from 'node:crypto';
import type { DevicePublicKey } from '../ports/soft-ap-device';
import { forgeKey } from './device-key';

const AES_KEY_BYTES = 16;
const AES_IV_BYTES = 16;

/** RSAES-PKCS1-v1_5 in lower-case hex with all leading zeros, as the device decodes it (softap 4.2). */
export async function encryptForDevice(key: DevicePublicKey, plain: Uint8Array): Promise<string> {
  const rsa = await forgeKey(key.spkiDer);
  const cipher = rsa.encrypt(Buffer.from(plain).toString('latin1'), 'RSAES-PKCS1-V1_5');
  return Buffer.from(cipher, 'latin1').toString('hex').padStart(hexDigits(rsa.n.bitLength()), '0');
}

export interface Envelope {
  /** Hex of the RSA-encrypted AES key and IV. */
  readonly ek: string;
  /** Hex of the AES-128-CBC ciphertext with PKCS#7 padding. */
  readonly key: string;
}

/** Seals a private key for EAP-TLS under a key of its own (softap 4.3). */
export async function sealForDevice(
  deviceKey: DevicePublicKey,
  plain: Uint8Array,
  keyAndIv: Uint8Array = randomBytes(AES_KEY_BYTES + AES_IV_BYTES),
): Promise<Envelope> {
  const cipher = createCipheriv('aes-128-cbc', keyAndIv.subarray(0, AES_KEY_BYTES), keyAndIv.subarray(AES_KEY_BYTES));
  const key = Buffer.concat([cipher.update(plain), cipher.final()]).toString('hex');
  return { ek: await encryptForDevice(deviceKey, keyAndIv), key };
}

function hexDigits(bits: number): number {
  return Math.ceil(bits / 8) * 2;
}
