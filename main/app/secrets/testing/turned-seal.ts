import type { SystemSeal } from '../sealed-store';

/** Turns every bit over, which is enough to see that no plain text is written. */
export function turnedSeal(changes: Partial<SystemSeal> = {}): SystemSeal {
  const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => turned(Buffer.from(text)),
    decryptString: (sealed) => turned(sealed).toString(),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    ...changes,
  };
}
