import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../ports/clock';
import { knock } from './knock';

/** Nothing of a device listens there: it turns away at once whoever comes, and keeps nothing of it. */
const CLOSED_PORT = 9;
const KNOCKS = 5;
/** Longer than an answer takes by radio, shorter than until the system knocks again by itself. */
const LOOK_MS = 250;
/** What others send in bursts comes each time beside our knocks by chance only: one time in four at most. */
const ROUNDS = 6;
/** As many may be taken out where nobody knocks: late answers, and what others send to all. */
const MOST_IN_QUIET = 2;
/** All the answers but one, and only a few that are none: else it is somebody else who sends. */
const FEWEST_ANSWERS = KNOCKS - 1;
const MOST_IN_ANSWER = 2 * KNOCKS;

/** What becomes of a packet that no rule takes out: it is delivered, passed on, or found faulty (IPSTATS_MIB_… of Linux). */
const FATES = [
  ...['InDelivers', 'ForwDatagrams', 'InHdrErrors', 'InAddrErrors', 'InDiscards', 'InUnknownProtos'].map(
    (name) => `Ip:${name}`,
  ),
  ...['IpExt:InNoRoutes', 'IpExt:InTruncatedPkts', 'TcpExt:IPReversePathFilter'],
];

/** By what it is found out. */
export interface Ear {
  readonly clock: Clock;
  /** Where the kernel tells what it counts, as `/proc/net`. */
  readonly counts: string;
}

/**
 * Does a rule of this computer's firewall throw away what the device answers? The kernel counts what comes in and what it
 * delivers of it; what a rule takes out between the two is in no other count. So we knock at a closed port of the device
 * and see whether that many packets come and are lost, time and again, and hardly any in between. `from`: our own address
 * there. No wherever it is not sure: where anything at all was answered, or others send so much that nobody can tell.
 */
export async function throwsAnswersAway(from: string, ear: Ear, signal: AbortSignal): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!(await losesOnlyAnswers(from, ear, signal)) || signal.aborted) return false;
  }
  return true;
}

/** By chance, whether the knocks or the quiet come first, so that nothing that repeats itself keeps step. */
async function losesOnlyAnswers(from: string, ear: Ear, signal: AbortSignal): Promise<boolean> {
  const quietFirst = Math.random() < 0.5;
  const before = quietFirst ? await lostDuring(0, from, ear, signal) : 0;
  const knocked = await lostDuring(KNOCKS, from, ear, signal);
  const quiet = quietFirst ? before : await lostDuring(0, from, ear, signal);
  if (knocked === null || quiet === null) return false;
  return quiet <= MOST_IN_QUIET && knocked - quiet >= FEWEST_ANSWERS && knocked <= MOST_IN_ANSWER;
}

/** How many packets were lost while so many knocks went out; null: one was answered, or the kernel does not tell. */
async function lostDuring(
  knocks: number,
  from: string,
  { clock, counts }: Ear,
  signal: AbortSignal,
): Promise<number | null> {
  const before = await lostSoFar(counts);
  if (before === null) return null;
  const open = Array.from({ length: knocks }, () => knock(CLOSED_PORT, from));
  await clock.sleep(LOOK_MS, signal);
  const after = await lostSoFar(counts);
  const wasAnswered = open.map((one) => one.end()).some((answer) => answer !== null);
  return after === null || wasAnswered ? null : after - before;
}

async function lostSoFar(folder: string): Promise<number | null> {
  const files = ['snmp', 'netstat'].map((name) => readFile(path.join(folder, name), 'latin1'));
  const texts = await Promise.all(files).catch(() => []);
  const counted = new Map(texts.flatMap(countsIn));
  const received = counted.get('Ip:InReceives');
  if (received === undefined) return null;
  return FATES.reduce((rest, name) => rest - (counted.get(name) ?? 0), received);
}

/** Each row of names has its row of numbers below; both begin with what they are about. */
function countsIn(text: string): readonly (readonly [string, number])[] {
  const rows = text.split('\n').map((line) => line.split(' '));
  return rows.flatMap(([about = '', ...names], at) => {
    const numbers = at % 2 === 0 ? rows[at + 1] : undefined;
    return names.map((name, index) => [about + name, Number(numbers?.[index + 1])] as const);
  });
}
