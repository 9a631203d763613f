import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { bridge } from './bridge';
import { playNetworksetup, type Said } from './network-setup';
import { knock, sayNeighbour } from './neighbours';
import { airportReport, linkSummary } from './reports';
import { change, look, type MacWorld } from './world';

/** The programs of macOS that the stand plays, and what plays them. */
const tools = ['networksetup', 'ipconfig', 'system_profiler', 'osascript', 'arp', 'nc', 'security'] as const;
type PlayedTool = (typeof tools)[number];
export const player = { tools, play };

/** Longer than anybody waits, and no longer: who waits may be killed. */
const HANGS_MS = 60_000;

/** Is one of those programs, started in this process with these arguments. */
function play(tool: PlayedTool, folder: string, fixtures: string, args: readonly string[]): void {
  const world = change(folder, ({ calls }) => ({ calls: [...calls, { tool, args }] }));
  const { text, exit } = world.hang.includes(tool) ? { text: '', exit: null } : answer(tool, folder, fixtures, args);
  if (exit === null) {
    setTimeout(() => undefined, HANGS_MS);
    return;
  }
  process.stdout.write(text);
  process.exitCode = exit;
}

function answer(tool: PlayedTool, folder: string, fixtures: string, args: readonly string[]): Said {
  const words = (fixture: string): string => readFileSync(join(fixtures, `${fixture}.txt`), 'utf8');
  switch (tool) {
    case 'networksetup':
      return playNetworksetup(folder, words, args);
    case 'ipconfig':
      return { text: args[1] === 'en0' ? linkSummary(look(folder), Date.now()) : '', exit: args[1] === 'en0' ? 0 : 1 };
    case 'system_profiler':
      return { text: airportReport(look(folder)), exit: 0 };
    case 'osascript':
      return { text: `${runScript(folder, args.slice(3))}\n`, exit: 0 };
    case 'security':
      return findPassword(look(folder), args);
    case 'arp':
      return sayNeighbour(look(folder), words, args);
    case 'nc':
      return knock(folder, args);
  }
}

/** Ends as `security` does: 44 without such an item, 128 when the person says no. */
function findPassword({ keychain, refuses }: MacWorld, args: readonly string[]): Said {
  const [verb, , kind, , account = '', only] = args;
  const password = keychain[Buffer.from(account).toString('hex')];
  const isAsked = verb === 'find-generic-password' && kind === 'AirPort network password' && only === '-w';
  if (!isAsked || password === undefined) return { text: '', exit: 44 };
  return refuses ? { text: '', exit: 128 } : { text: `${password}\n`, exit: 0 };
}

/** The script comes on standard input, and its arguments after `-l JavaScript -`. */
function runScript(folder: string, args: readonly string[]): string {
  const script = readFileSync(0, 'utf8');
  return String(runInNewContext(`${script}\nrun(argv)`, { ...bridge(folder), argv: [...args] }));
}
