import { mkdir, open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal, JournalFact } from '../ports/journal';
import { isSettled } from './journal-facts';
import { journalFactSchema } from './journal-schema';

const NAME = 'journal.ndjson';

/**
 * The journal of one state folder: a fact per line, on the disk (fsync) when `append` resolves; the file is for its
 * owner only. It starts anew with the next run once everything in it is settled, so it stays small.
 */
export function openJournal(folder: string): Journal {
  let last: Promise<unknown> = Promise.resolve();
  return {
    append: (fact) => {
      const done = last.then(() => appendFact(folder, fact));
      last = done.catch(() => undefined);
      return done;
    },
    read: async () => parseJournal(await readIfThere(join(folder, NAME))),
  };
}

/** Every readable line; what a crash or another program left half or wrong is left out. */
export function parseJournal(text: string): readonly JournalFact[] {
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = journalFactSchema.safeParse(JSON.parse(line));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
}

async function appendFact(folder: string, fact: JournalFact): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, NAME);
  const line = `${JSON.stringify(fact)}\n`;
  const before = await readIfThere(path);
  if (before === '' || (fact.fact === 'run-started' && isSettled(parseJournal(before)))) {
    await replace(folder, path, line);
    return;
  }
  const torn = !before.endsWith('\n');
  await writeThrough(await open(path, 'a', 0o600), torn ? `\n${line}` : line);
}

/** A crash leaves either the old file or the new one, never none. */
async function replace(folder: string, path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}.new`;
  await writeThrough(await open(fresh, 'w', 0o600), text);
  await rename(fresh, path);
  await syncFolder(folder);
}

async function writeThrough(file: FileHandle, text: string): Promise<void> {
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; NTFS journals the rename by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
