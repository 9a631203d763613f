import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import type { JournalFact } from '../../main/ports/journal';
import { findGuard } from '../support/guard-process';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { makePlace, runTerminalProgram, startTerminal, type Place } from '../support/terminal';

let world: RunningWorld;
let place: Place;
let home: string | null;
beforeEach(async () => {
  place = makePlace();
  world = await startPracticeWorld(['--speed', '5']);
  home = await world.whereIsThePc();
});
afterEach(async () => {
  await world.close();
  place.remove();
});

const setUp = (): readonly string[] => ['setup', '--wifi', 'practice', '--practice', world.facts.control, '--json'];

/** In the order in which a run notes them. */
const facts = [
  'run-started',
  'home-remembered',
  'joining-device',
  'device-read',
  'configuring',
  'connecting',
  'restoring-home',
  'home-restored',
] as const satisfies readonly JournalFact['fact'][];

function journalText(): string {
  return readdirSync(place.stateHome, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith('journal'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('');
}

/** Starts a setup and kills it as soon as this fact is in its journal, with its guard if it is to have no help. */
async function killAfter(fact: JournalFact['fact'], withGuard: boolean): Promise<void> {
  const run = await startTerminal(setUp(), place);
  while (!journalText().includes(`"fact":"${fact}"`)) {
    if (run.child.exitCode !== null) throw new Error(`The run ended without noting ${fact}.`);
    await wait(5);
  }
  const guard = findGuard(place.stateHome);
  if (withGuard && guard !== null) process.kill(guard, 'SIGKILL');
  run.child.kill('SIGKILL');
  await run.ended;
}

async function isHomeWithin(limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    if ((await world.whereIsThePc()) === home && findGuard(place.stateHome) === null) return true;
    await wait(50);
  }
  return false;
}

describe.each(facts)('a run that is killed after noting %s', (fact) => {
  it('is put home by its guard within 10 s', async () => {
    await killAfter(fact, false);
    expect(await isHomeWithin(10_000)).toBe(true);
  });

  it('is put home by restore when the guard was killed too', async () => {
    await killAfter(fact, true);
    const restored = await runTerminalProgram(['restore', '--json'], place);
    expect(restored.result()).toMatchObject({ outcome: 'verified' });
    expect(await world.whereIsThePc()).toBe(home);
    const again = await runTerminalProgram(['restore', '--json'], place);
    expect(again.result()).toMatchObject({ outcome: 'verified', homeRestored: null });
  });
});

it('a person who restores is told what came of it, and that there is nothing to put back the second time', async () => {
  await killAfter('device-read', true);
  const [first, again] = [await runTerminalProgram(['restore'], place), await runTerminalProgram(['restore'], place)];
  expect([first.status, first.stdout]).toEqual([0, `${english('computer.back')}\n`]);
  expect([again.status, again.stdout]).toEqual([0, 'There was nothing to put back.\n']);
});

it('is mended by the next start, which says so, and then verifies', async () => {
  await killAfter('configuring', true);
  const next = await runTerminalProgram(setUp(), place);
  expect(next.lines()[0]).toMatchObject({ type: 'warning', code: null });
  expect(next.result()).toMatchObject({ outcome: 'verified', homeRestored: true });
  expect(await world.whereIsThePc()).toBe(home);
});
