import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { z } from 'zod';

/** A program of ours that says in one line of JSON where everything is, and runs until it is ended. */
export interface Announcing<Said> {
  readonly said: Said;
  readonly pid: number;
  /** Everything it wrote to standard error. */
  readonly errors: () => string;
  /** Ends it as Ctrl-C does, and waits. */
  readonly close: () => Promise<void>;
}

/** Starts a program with Node and reads its output up to the line that fits the schema. It ends with us. */
export async function startAnnouncing<Said>(
  words: readonly string[],
  schema: z.ZodType<Said>,
): Promise<Announcing<Said>> {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const endWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', endWithUs);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    const said = line.startsWith('{') ? schema.safeParse(JSON.parse(line)) : null;
    if (said?.success !== true) continue;
    child.stdout.resume();
    return {
      said: said.data,
      pid: child.pid ?? 0,
      errors: () => errors,
      close: async () => {
        child.kill('SIGTERM');
        await ended;
        process.off('exit', endWithUs);
      },
    };
  }
  throw new Error(`It ended before it said where it is: ${words.join(' ')}\n${errors}`);
}
