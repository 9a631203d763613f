import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The forms in which a secret may lie about: as it is, in hex, in base64 at each of its offsets, in a URL. */
export function secretForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const offsets = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // What depends on the neighbouring bytes is left out at both ends.
    return text.slice(offset === 0 ? 0 : 4, text.length - (text.length % 4));
  });
  return [secret, bytes.toString('hex'), encodeURIComponent(secret), ...offsets];
}

/** The files below a folder that hold any of the secrets in any form, with the form that was found. */
export function filesWithSecrets(folder: string, secrets: readonly string[]): readonly string[] {
  const forms = secrets.flatMap(secretForms).map((form) => Buffer.from(form));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file);
      return forms.some((form) => content.includes(form));
    });
}
