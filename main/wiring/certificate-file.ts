import { open, type FileHandle } from 'node:fs/promises';
import type { CertificateProblem } from '../../shared/domain/certificate-file';
import { fail, ok, type Result } from '../../shared/result';

/** Well over what a device has room for: a file may say more around its PEM blocks. */
const LIMIT_BYTES = 64 * 1024;

/** The text of a file or pipe that a person named; of a larger one no more than that is read. */
export async function readCertificateFile(path: string): Promise<Result<string, CertificateProblem>> {
  try {
    const file = await open(path, 'r');
    try {
      const content = await readAtMost(file, LIMIT_BYTES + 1);
      // Byte by byte: what is no text stays recognisable as no PEM.
      return content.length > LIMIT_BYTES ? fail('too-large') : ok(content.toString('latin1'));
    } finally {
      await file.close();
    }
  } catch {
    return fail('unreadable');
  }
}

async function readAtMost(file: FileHandle, bytes: number): Promise<Buffer> {
  const content = Buffer.alloc(bytes);
  let length = 0;
  while (length < bytes) {
    const { bytesRead } = await file.read(content, length, bytes - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return content.subarray(0, length);
}
