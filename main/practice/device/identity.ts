import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';

/** Who a device is: its id and its RSA-1024 key. */
export interface DeviceIdentity {
  readonly idUpper: string;
  /** What `public-key` dumps: 162 bytes of DER and zeros, 294 bytes in all (softap 4.1). */
  readonly publicKeyField: Buffer;
  /** The raw RSA operation: 128 bytes; null if the number is not below the modulus. */
  decrypt(ciphertext: Buffer): Buffer | null;
}

const FIELD_BYTES = 294;
const MODULUS_AT = 29;
const MODULUS_BYTES = 128;

/** A new device. Keys are kept as text: KeyObjects can deadlock under load on Node 20 (softap 10). */
export function createIdentity(idUpper: string): DeviceIdentity {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicExponent: 65537,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const publicKeyField = Buffer.alloc(FIELD_BYTES);
  keys.publicKey.copy(publicKeyField);
  const modulus = publicKeyField.subarray(MODULUS_AT, MODULUS_AT + MODULUS_BYTES);
  return {
    idUpper,
    publicKeyField,
    decrypt: (ciphertext) => {
      if (ciphertext.compare(modulus) >= 0) return null;
      return privateDecrypt({ key: keys.privateKey, padding: constants.RSA_NO_PADDING }, ciphertext);
    },
  };
}
