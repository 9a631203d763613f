import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FailedSignIns } from '../ports/sign-in';
import { replaceFile } from './replace-file';

const FILE = 'failed-sign-ins.json';
const momentsSchema = z.record(z.string(), z.array(z.number()).max(100));

/**
 * Failed sign-ins at one API, for every program of ours on this computer: the cloud locks the address, whoever of us
 * failed (cloud 5.4). A folder that cannot be written makes each program remember its own.
 */
export function keptFailedSignIns(stateFolder: string, origin: string): FailedSignIns {
  const file = path.join(stateFolder, FILE);
  let own: readonly number[] = [];
  return {
    read: async () => {
      const kept = (await readAll(file))[origin] ?? [];
      return kept.length > own.length ? kept : own;
    },
    write: async (moments) => {
      own = moments;
      const others = Object.entries(await readAll(file)).filter(([other]) => other !== origin);
      const all = moments.length === 0 ? others : [...others, [origin, moments]];
      await replaceFile(file, `${JSON.stringify(Object.fromEntries(all))}\n`).catch(() => undefined);
    },
  };
}

async function readAll(file: string): Promise<Readonly<Record<string, readonly number[]>>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return momentsSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
