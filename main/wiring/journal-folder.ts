import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { WifiAdapterRef } from '../ports/wifi-adapter';

const PRACTICE = /^practice-\d+$/;

/**
 * The folder of a radio's journal and lock: the state folder itself for this computer, one below it for each practice
 * world, so that a world that is gone leaves nothing to mend among the facts about the real network.
 */
export function journalFolder(stateFolder: string, ref: WifiAdapterRef): string {
  if (ref.kind !== 'practice') return stateFolder;
  return path.join(stateFolder, `practice-${new URL(ref.control).port || '80'}`);
}

/** Every folder that may hold a journal. */
export async function journalFolders(stateFolder: string): Promise<readonly string[]> {
  const names = await readdir(stateFolder).catch((): string[] => []);
  return [stateFolder, ...names.filter((name) => PRACTICE.test(name)).map((name) => path.join(stateFolder, name))];
}
