import type { CertificateProblem } from '../../shared/domain/certificate-file';
import { setupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import type { PrivateKeyPem } from '../../shared/secret';
import { systemClock } from '../ports/system-clock';
import {
  belongTogether,
  checkCertificate,
  checkPrivateKey,
  validityAt,
  type CheckedCertificate,
} from '../softap/certificate-check';
import { readCertificateFile } from '../wiring/certificate-file';
import { english } from './english';
import type { Refusal } from './refusal';

/** Tells in a sentence what a person should know of what they gave; which of it a code cannot say. */
export type Tell = (message: string) => void;

type FileOption = '--cert-file' | '--key-file' | '--ca-file';

/** Reads a certificate that was named; of one that does not hold today it is only told. */
export async function certificateOf(
  option: '--cert-file' | '--ca-file',
  path: string,
  tell: Tell,
): Promise<Result<CheckedCertificate, Refusal>> {
  const text = await readCertificateFile(path);
  const certificate = text.ok ? checkCertificate(text.value) : text;
  if (!certificate.ok) return unusable(option, certificate.error, tell);
  const { validFrom, validUntil } = certificate.value;
  const validity = validityAt(certificate.value, systemClock().wallTime());
  const day = new Date(validity === 'over' ? validUntil : validFrom).toISOString().slice(0, 10);
  if (validity === 'over') tell(`${option}: ${english('certificate.over', { date: day })}`);
  if (validity === 'not-yet') tell(`${option}: ${english('certificate.not-yet', { date: day })}`);
  return certificate;
}

/** Reads the key that was named, of that certificate. */
export async function privateKeyOf(
  path: string,
  certificate: CheckedCertificate,
  tell: Tell,
): Promise<Result<PrivateKeyPem, Refusal>> {
  const text = await readCertificateFile(path);
  const key = text.ok ? checkPrivateKey(text.value) : text;
  if (!key.ok) return unusable('--key-file', key.error, tell);
  return belongTogether(certificate, key.value) ? ok(key.value) : unusable('--key-file', 'not-matching', tell);
}

function unusable(option: FileOption, problem: CertificateProblem, tell: Tell): Result<never, Refusal> {
  tell(`${option}: ${english(`certificate.problem.${problem}`)}`);
  return fail({ kind: 'failed', error: setupError('certificate-unusable', { option, problem }) });
}
