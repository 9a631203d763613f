import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { ok, type Result } from '../../shared/result';
import { badForm } from './password-rules';
import { utf8 } from './wire';

/** Including the terminating NUL (softap 3.6). */
const CERTIFICATE_ROOM = 4096;
const PRIVATE_KEY_ROOM = 2048;
const AES_BLOCK = 16;
/** Printable ASCII and line ends: `\uXXXX` is unknown to the device's unescaping (softap 3.6). */
const PLAIN_TEXT = /^[\x20-\x7e\r\n\t]*$/;

/** A certificate as the value of `crt` or `ca`, the only strings the device unescapes. */
export function certificateField(
  key: 'crt' | 'ca',
  pem: string,
): Result<readonly [readonly [string, Uint8Array]], SoftApFault> {
  const text = asPem(pem);
  const fits = /-----BEGIN [A-Z0-9 ]*CERTIFICATE-----/.test(text) && PLAIN_TEXT.test(text);
  if (!fits || text.length >= CERTIFICATE_ROOM) return badForm('certificate');
  return ok([[key, utf8(JSON.stringify(text).slice(1, -1))]]);
}

/** The text of a private key that fits into the device after encryption. A key under a passphrase cannot be used. */
export function privateKeyBytes(pem: string): Result<Uint8Array, SoftApFault> {
  const text = asPem(pem);
  const usable =
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) && !text.includes('ENCRYPTED') && PLAIN_TEXT.test(text);
  const encryptedLength = (Math.floor(text.length / AES_BLOCK) + 1) * AES_BLOCK;
  return usable && encryptedLength < PRIVATE_KEY_ROOM ? ok(utf8(text)) : badForm('certificate');
}

function asPem(text: string): string {
  return `${text.trim()}\r\n`;
}
