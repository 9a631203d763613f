import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { CertificateProblem } from '../../shared/domain/certificate-file';
import { fail, ok, type Result } from '../../shared/result';
import { Secret, type PrivateKeyPem } from '../../shared/secret';
import { certificateText, privateKeyText } from './pem-fields';

/** A certificate that the device can be given. */
export interface CheckedCertificate {
  readonly pem: string;
  /** Its common name, else the whole subject, as it says itself. */
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly validUntil: number;
}

/** Reads the certificates of a file; the first one is the one that is spoken of. */
export function checkCertificate(file: string): Result<CheckedCertificate, CertificateProblem> {
  const pem = certificateText(file);
  if (!pem.ok) return pem;
  const first = parsed(() => new X509Certificate(pem.value));
  const validUntil = Date.parse(first?.validTo ?? '');
  if (first === null || Number.isNaN(validUntil)) return fail('damaged');
  const subject = /^CN=(.+)$/m.exec(first.subject)?.[1] ?? first.subject;
  return ok({ pem: pem.value, subject, validUntil });
}

/** Reads the private key of a file. */
export function checkPrivateKey(file: string): Result<PrivateKeyPem, CertificateProblem> {
  const pem = privateKeyText(file);
  if (!pem.ok) return pem;
  const key = parsed(() => createPrivateKey(pem.value));
  return key === null ? fail('damaged') : ok(new Secret('private-key', pem.value));
}

/** Is it the key of this certificate? Both have been checked. */
export function belongTogether({ pem }: CheckedCertificate, key: PrivateKeyPem): boolean {
  return parsed(() => new X509Certificate(pem).checkPrivateKey(createPrivateKey(key.reveal()))) === true;
}

/** Null: it cannot be read. */
function parsed<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
