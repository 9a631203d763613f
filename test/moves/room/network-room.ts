import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer, type Server } from 'node:net';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { RoomWay } from './room-way';

/** Something outside of the room that can be reached from inside, at an address of the room's. */
export interface Door {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly leadsTo: { readonly host: string; readonly port: number };
  /** How long who comes to the closed door waits for it to be opened; 0: who comes is turned away at once. */
  readonly patienceMs: number;
}

/** A place from which device and cloud are reached by doors only. */
export interface NetworkRoom {
  /** Words to put before a program so that it runs in the room. */
  readonly enter: readonly string[];
  /** From now on these doors are open, and no others. */
  open(names: readonly string[]): Promise<void>;
  /** How often somebody has gone through that door. */
  visits(name: string): number;
  /** Does anybody answer HTTP behind this door, to who asks from inside? */
  answers(name: string): Promise<boolean>;
  close(): Promise<void>;
}

const relay = path.join(import.meta.dirname, 'relay.mjs');

/** Makes a room; its doors' socket files lie in the folder. */
export async function openRoom(folder: string, way: RoomWay, doors: readonly Door[]): Promise<NetworkRoom> {
  const visits = new Map<string, number>();
  const bridges = doors.map(({ name, leadsTo }) =>
    bridge(path.join(folder, name), leadsTo, () => visits.set(name, (visits.get(name) ?? 0) + 1)),
  );
  const inside = doors.map((door) => ({ ...door, socket: path.join(folder, door.name) }));
  const [program, ...words] = [...way.make, process.execPath, relay, JSON.stringify(inside)];
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(() => undefined);
  const lines = createInterface({ input: child.stdout });
  const ask = async (what: string | readonly string[], answers: readonly string[]): Promise<string> => {
    const answered = lineOf(lines, answers);
    child.stdin.write(`${JSON.stringify(what)}\n`);
    const answer = await Promise.race([answered, ended]);
    if (answer === undefined) throw new Error('The network room has ended.');
    return answer;
  };
  const tell = async (names: readonly string[]): Promise<void> => {
    await ask(names, ['ok']);
  };
  await tell([]);
  let turn: Promise<void> = Promise.resolve();
  let knock: Promise<unknown> = Promise.resolve();
  return {
    enter: way.enter(child.pid ?? 0),
    visits: (name) => visits.get(name) ?? 0,
    open: (names) => (turn = turn.then(() => tell(names))),
    answers: (name) => {
      const mine = knock.then(() => ask(name, ['somebody', 'nobody']));
      knock = mine.catch(() => undefined);
      return mine.then((who) => who === 'somebody');
    },
    close: async () => {
      await turn.catch(() => undefined);
      child.stdin.end();
      await ended;
      for (const server of bridges) server.close();
    },
  };
}

/** The next line that is one of these. */
function lineOf(lines: Interface, wanted: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const hear = (line: string): void => {
      if (!wanted.includes(line)) return;
      lines.off('line', hear);
      resolve(line);
    };
    lines.on('line', hear);
  });
}

function bridge(file: string, leadsTo: Door['leadsTo'], onVisit: () => void): Server {
  const server = createServer({ allowHalfOpen: true }, (near) => {
    onVisit();
    const far = createConnection({ ...leadsTo, allowHalfOpen: true });
    near.on('error', () => far.destroy());
    near.on('close', () => far.destroy());
    far.on('error', () => near.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  return server.listen(file);
}
