import type { CertificateProblem } from '../../shared/domain/certificate-file';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import { badForm } from './password-rules';
import { pemBlocks, pemText } from './pem-blocks';
import { utf8 } from './wire';

/** Including the terminating NUL (softap 3.6). */
const CERTIFICATE_ROOM = 4096;
const PRIVATE_KEY_ROOM = 2048;
const AES_BLOCK = 16;
/** Printable ASCII and line ends: `\uXXXX` is unknown to the device's unescaping (softap 3.6). */
const PLAIN_TEXT = /^[\x20-\x7e\r\n\t]*$/;

/** The certificates of a file as the device takes them; a key beside them stays out: this part goes unencrypted. */
export function certificateText(file: string): Result<string, CertificateProblem> {
  const blocks = pemBlocks(file);
  if (blocks.length === 0) return fail('not-pem');
  const certificates = blocks.filter(({ label }) => label.endsWith('CERTIFICATE'));
  if (certificates.length === 0) return fail('no-certificate');
  const text = pemText(certificates);
  if (!PLAIN_TEXT.test(text)) return fail('damaged');
  return text.length < CERTIFICATE_ROOM ? ok(text) : fail('too-large');
}

/** The private key of a file as it fits into the device after encryption. One under a passphrase cannot be used. */
export function privateKeyText(file: string): Result<string, CertificateProblem> {
  const blocks = pemBlocks(file);
  if (blocks.length === 0) return fail('not-pem');
  const key = blocks.find(({ label }) => label.endsWith('PRIVATE KEY') && label !== 'OPENSSH PRIVATE KEY');
  if (key === undefined) return fail('no-key');
  const text = pemText([key]);
  if (text.includes('ENCRYPTED')) return fail('locked');
  if (!PLAIN_TEXT.test(text)) return fail('damaged');
  const encryptedLength = (Math.floor(text.length / AES_BLOCK) + 1) * AES_BLOCK;
  return encryptedLength < PRIVATE_KEY_ROOM ? ok(text) : fail('too-large');
}

/** A certificate as the value of `crt` or `ca`, the only strings the device unescapes. */
export function certificateField(
  key: 'crt' | 'ca',
  pem: string,
): Result<readonly [readonly [string, Uint8Array]], SoftApFault> {
  const text = certificateText(pem);
  return text.ok ? ok([[key, utf8(JSON.stringify(text.value).slice(1, -1))]]) : badForm('certificate');
}

/** The bytes of a private key, to be sealed. */
export function privateKeyBytes(pem: string): Result<Uint8Array, SoftApFault> {
  const text = privateKeyText(pem);
  return text.ok ? ok(utf8(text.value)) : badForm('certificate');
}
