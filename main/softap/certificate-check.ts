import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { CertificateProblem, CertificateValidity } from '../../shared/domain/certificate-file';
import { fail, ok, type Result } from '../../shared/result';
import { Secret, type PrivateKeyPem } from '../../shared/secret';
import { pemBlocks } from './pem-blocks';
import { certificateText, privateKeyText } from './pem-fields';

/** A certificate that the device can be given. */
export interface CheckedCertificate {
  readonly pem: string;
  /** Its common name, else the whole subject, as it says itself. */
  readonly subject: string;
  /** Milliseconds since 1970, as all times here. */
  readonly validFrom: number;
  readonly validUntil: number;
}

/** Reads the certificates of a file, each of which has to be whole; the first one is the one that is spoken of. */
export function checkCertificate(file: string): Result<CheckedCertificate, CertificateProblem> {
  const pem = certificateText(file);
  if (!pem.ok) return pem;
  const [first, ...others] = pemBlocks(pem.value).map(({ text }) => parsed(() => new X509Certificate(text)));
  const [validFrom, validUntil] = [Date.parse(first?.validFrom ?? ''), Date.parse(first?.validTo ?? '')];
  if (first == null || others.includes(null) || Number.isNaN(validFrom + validUntil)) return fail('damaged');
  const subject = /^CN=(.+)$/m.exec(first.subject)?.[1] ?? first.subject;
  return ok({ pem: pem.value, subject, validFrom, validUntil });
}

/** Does it hold at this moment? Most networks turn one down that does not. */
export function validityAt(
  { validFrom, validUntil }: Pick<CheckedCertificate, 'validFrom' | 'validUntil'>,
  now: number,
): CertificateValidity {
  if (validUntil < now) return 'over';
  return validFrom > now ? 'not-yet' : 'now';
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
