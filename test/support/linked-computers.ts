import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const isRoot = process.getuid?.() === 0;
const apart = isRoot ? ['--net'] : ['--user', '--map-root-user', '--net'];
const into = isRoot ? ['--net'] : ['--user', '--net'];

/** A computer with nothing but a network stack: a namespace, for as long as a program is in it. */
export interface BareComputer {
  readonly pid: number;
  /** Runs a program there to its end; what it prints. */
  run(...words: readonly string[]): string;
  /** Starts one there that goes on until the computer is closed; resolves when it has printed something. */
  start(...words: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** May this user make such computers here, and link them, and does a program do this there, if one is named? */
export function computersArePossible(...words: readonly string[]): boolean {
  try {
    execFileSync('unshare', [...apart, 'ip', 'link', 'add', 'a0', 'type', 'veth', 'peer', 'name', 'b0'], {
      stdio: 'ignore',
    });
    execFileSync('unshare', [...apart, ...(words.length === 0 ? ['true'] : words)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The first one. */
export function bareComputer(): Promise<BareComputer> {
  return begin('unshare', [...apart, 'cat']);
}

/** One more, which can be linked with that one. */
export function anotherBeside({ pid }: Pick<BareComputer, 'pid'>): Promise<BareComputer> {
  return begin('nsenter', [...into, '--target', String(pid), 'unshare', '--net', 'cat']);
}

async function begin(program: string, words: readonly string[]): Promise<BareComputer> {
  const host = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  // What it echoes shows that it is where it should be.
  host.stdin.write('ready\n');
  await once(host.stdout, 'data');
  const started: ChildProcess[] = [];
  const pid = host.pid ?? 0;
  const inside = (command: readonly string[]): readonly string[] => [...into, '--target', String(pid), ...command];
  const computer: BareComputer = {
    pid,
    run: (...command) => execFileSync('nsenter', inside(command), { encoding: 'utf8' }),
    start: async (...command) => {
      const child = spawn('nsenter', inside(command), { stdio: ['ignore', 'pipe', 'inherit'] });
      started.push(child);
      await once(child.stdout, 'data');
    },
    close: async () => {
      for (const child of started) child.kill('SIGKILL');
      host.stdin.end();
      await once(host, 'close');
    },
  };
  computer.run('ip', 'link', 'set', 'lo', 'up');
  return computer;
}

/** A cable, or a radio link, between two: the name of its end and its address there, as `192.168.0.2/24`. */
export function link(
  one: Pick<BareComputer, 'run'>,
  at: { readonly name: string; readonly address: string; readonly metric?: number },
  other: BareComputer,
  far: string,
): void {
  const peer = `${at.name}-far`;
  one.run('ip', 'link', 'add', at.name, 'type', 'veth', 'peer', 'name', peer, 'netns', String(other.pid));
  const metric = at.metric === undefined ? [] : ['metric', String(at.metric)];
  one.run('ip', 'addr', 'add', at.address, 'dev', at.name, ...metric);
  one.run('ip', 'link', 'set', at.name, 'up');
  other.run('ip', 'addr', 'add', far, 'dev', peer);
  other.run('ip', 'link', 'set', peer, 'up');
}
