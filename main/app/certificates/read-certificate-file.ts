import { open } from 'node:fs/promises';
import type { CertificateProblem } from '../../../shared/domain/certificate-file';
import { fail, ok, type Result } from '../../../shared/result';

/** Well over what a device has room for: a file may say more around its PEM blocks. */
const LIMIT_BYTES = 64 * 1024;

/** The text of a file that a person chose; of a larger one no more than that is read. */
export async function readCertificateFile(path: string): Promise<Result<string, CertificateProblem>> {
  try {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(LIMIT_BYTES + 1), 0, LIMIT_BYTES + 1, 0);
      // Byte by byte: what is no text stays recognisable as no PEM.
      return bytesRead > LIMIT_BYTES ? fail('too-large') : ok(buffer.toString('latin1', 0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return fail('unreadable');
  }
}
