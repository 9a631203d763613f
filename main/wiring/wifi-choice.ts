import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './replace-file';

const FILE = 'wifi-adapter.json';
const choiceSchema = z.object({ adapter: z.string().min(1).max(200) });

/** The id of the adapter that a person chose; null: none, or the file says nothing that can be understood. */
export async function readChoice(stateFolder: string): Promise<string | null> {
  const text = await readFile(path.join(stateFolder, FILE), 'utf8').catch(() => '');
  try {
    return choiceSchema.parse(JSON.parse(text)).adapter;
  } catch {
    return null;
  }
}

/** Keeps a choice, or forgets it. The file is there whole or not at all. Throws what the file system throws. */
export async function writeChoice(stateFolder: string, id: string | null): Promise<void> {
  const file = path.join(stateFolder, FILE);
  if (id === null) await rm(file, { force: true });
  else await replaceFile(file, `${JSON.stringify({ adapter: id })}\n`);
}
