import { subscribe } from 'node:diagnostics_channel';
import type { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';

/** Where Node, from version 19 on, announces each program before it starts it. */
const CHANNEL = 'child_process';
interface Announced {
  readonly process: EventEmitter & { readonly stdout: Readable | null };
}

/** From now on, what the programs print that anybody in this process starts, piece by piece. */
export function overhearPrograms(): readonly string[] {
  const printed: string[] = [];
  subscribe(CHANNEL, (message) => {
    const { process: program } = message as Announced;
    program.once('spawn', () => {
      program.stdout?.on('data', (piece) => printed.push(String(piece)));
    });
  });
  return printed;
}
