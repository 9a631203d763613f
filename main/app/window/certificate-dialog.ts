import { dialog, type BrowserWindow } from 'electron';
import type { CertificateRole } from '../../../shared/domain/certificate-file';
import type { OutsideText } from '../../../shared/texts/outside-text';

/** Asks for a file by the system's own dialog, over the window and in its language. */
export async function chooseCertificateFile(
  window: BrowserWindow | null,
  text: OutsideText,
  role: CertificateRole,
): Promise<string | null> {
  if (window === null) return null;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text(`certificate.choose.${role}`),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: text('certificate.dialog.files'), extensions: ['pem', 'crt', 'cer', 'key'] },
      { name: text('certificate.dialog.all'), extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
