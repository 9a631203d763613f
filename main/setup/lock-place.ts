import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the sockets of one radio's owner and candidates lie. */
export type LockPlace =
  | { readonly kind: 'pipe'; readonly path: string }
  /** `shared`: it lies where every user of this computer may make folders. */
  | { readonly kind: 'folder'; readonly folder: string; readonly prefix: string; readonly shared: boolean };

/** The shortest `sun_path` of our systems is macOS's, 104 bytes with its end. */
const LONGEST_SOCKET_PATH = 100;
const LONGEST_NAME = 'r12345678-1234567812345678.sock'.length + 1;

/**
 * Linux too has its sockets in a folder: abstract names would be simpler, but Node before 20 cuts each of them to the
 * same empty name, and every runtime of ours has to find the same owner.
 */
export function lockPlace(folder: string, key: string, platform: NodeJS.Platform = process.platform): LockPlace {
  const radio = digest(`${folder}\0${key}`);
  if (platform === 'win32') return { kind: 'pipe', path: `\\\\.\\pipe\\photon-setup-${radio}` };
  const fits = Buffer.byteLength(folder) + LONGEST_NAME <= LONGEST_SOCKET_PATH;
  const user = process.getuid?.() ?? 0;
  return {
    kind: 'folder',
    folder: fits ? folder : join('/tmp', `photon-setup-${user}-${digest(folder)}`),
    prefix: `r${radio.slice(0, 8)}-`,
    shared: !fits,
  };
}

/** Is this folder a real one, ours, and open to nobody else? Another user may have made one of its name before us. */
export async function isOwnFolder(folder: string): Promise<boolean> {
  const found = await lstat(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
