import { constants, createDecipheriv, privateDecrypt } from 'node:crypto';
import { testPrivateKeyPem } from './vectors';

/** Decrypts as the device does: the raw RSA operation, then its own look at the padding; undefined if that is bad. */
export function decryptAsDevice(hex: string, privateKeyPem: string = testPrivateKeyPem): Buffer | undefined {
  const em = privateDecrypt({ key: privateKeyPem, padding: constants.RSA_NO_PADDING }, Buffer.from(hex, 'hex'));
  const zero = em.indexOf(0, 2);
  return em[0] === 0 && em[1] === 2 && zero >= 10 ? em.subarray(zero + 1) : undefined;
}

/** Opens the envelope of EAP-TLS block by block, leaving the padding where it is. */
export function openEnvelope(keyAndIv: Uint8Array, hex: string): Buffer {
  const decipher = createDecipheriv('aes-128-cbc', keyAndIv.subarray(0, 16), keyAndIv.subarray(16));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(Buffer.from(hex, 'hex')), decipher.final()]);
}
