import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CannotKeep } from '../../../shared/ipc/account-view';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import { replaceFile } from '../../wiring/replace-file';

/** What of Electron's `safeStorage` is used. It answers truly only once the app is ready. */
export interface SystemSeal {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
  /** Where a Linux desktop keeps the key; `basic_text` is a key that everybody knows. */
  getSelectedStorageBackend?(): string;
}

/** What secrets are kept for; each purpose is wiped as one. */
export type SealedPurpose = 'account' | 'wifi-profile';

/** One kept secret. `id`: at most 64 of a-z, 0-9 and hyphens. */
export interface SealedName {
  readonly purpose: SealedPurpose;
  readonly id: string;
}

/** Small secrets in the app's own folder, encrypted by the operating system, or not kept at all. */
export interface SealedStore {
  /** Null: secrets can be kept here. */
  cannotKeep(): CannotKeep | null;
  keep(name: SealedName, secret: Secret<string>): Promise<Result<void, CannotKeep>>;
  /** Null: nothing is kept, or nothing that this user on this system can read; that is wiped. */
  read(name: SealedName): Promise<Secret<'sealed'> | null>;
  /** The ids of all that is kept for a purpose, whether it can be read now or not. */
  ids(purpose: SealedPurpose): Promise<readonly string[]>;
  wipe(name: SealedName): Promise<void>;
  wipeAll(purpose: SealedPurpose): Promise<void>;
}

/** Opens the store in a folder of the app's profile. Never writes plain text; a file is there whole or not at all. */
export function openSealedStore(seal: SystemSeal, platform: NodeJS.Platform, folder: string): SealedStore {
  const cannotKeep = (): CannotKeep | null => {
    if (platform === 'linux' && seal.getSelectedStorageBackend?.() === 'basic_text') return 'no-keyring';
    if (seal.isEncryptionAvailable()) return null;
    return platform === 'linux' ? 'no-keyring' : 'refused';
  };
  const wipe = (name: SealedName): Promise<void> => rm(fileOf(folder, name), { force: true });
  const ids = async (purpose: SealedPurpose): Promise<readonly string[]> => {
    const files = await readdir(folder).catch(() => []);
    return files.flatMap((file) => idOf(file, purpose) ?? []);
  };
  return {
    cannotKeep,
    ids,
    wipe,
    wipeAll: async (purpose) => {
      await Promise.all((await ids(purpose)).map((id) => wipe({ purpose, id })));
    },
    keep: async (name, secret) => {
      const reason = cannotKeep();
      if (reason !== null) return fail(reason);
      const sealed = sealedOr(() => seal.encryptString(secret.reveal()));
      if (sealed === undefined) return fail('refused');
      const file = fileOf(folder, name);
      // A folder that cannot be written keeps nothing.
      return replaceFile(file, sealed).then(
        () => ok(undefined),
        () => fail('refused'),
      );
    },
    read: async (name) => {
      const sealed = await readFile(fileOf(folder, name)).catch(() => undefined);
      // A keyring that is locked for the moment may open the file another time.
      if (sealed === undefined || cannotKeep() !== null) return null;
      const text = sealedOr(() => seal.decryptString(sealed));
      if (text === undefined) await wipe(name);
      return text === undefined ? null : new Secret('sealed', text);
    },
  };
}

function fileOf(folder: string, { purpose, id }: SealedName): string {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new Error('not a name for a sealed secret');
  return path.join(folder, `${purpose}.${id}.sealed`);
}

/** The id in the name of a file that is kept for this purpose. */
function idOf(file: string, purpose: SealedPurpose): string | undefined {
  const [first, id = '', ending, ...more] = file.split('.');
  return first === purpose && ending === 'sealed' && more.length === 0 ? id : undefined;
}

/** The system refuses by an exception. */
function sealedOr<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
