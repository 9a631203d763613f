import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { SetupInstruction } from '../../shared/setup/snapshot';
import { findGuard } from '../support/guard-process';
import { goOn, standsStill } from '../support/stopped-program';
import type { EndedRun, TerminalRun } from '../support/terminal';
import { over, type MoveStand, type Picture } from './room/move-stand';
import type { FactName, Mishap, Scenario, Stop } from './scenarios';

/** How long a guard or a returning network may take, in real time. */
const SETTLE_MS = 20_000;
/** From being started to being seen among the processes. */
const GUARD_APPEARS_MS = 5_000;
const signals = { kill: 'SIGKILL', 'kill-with-guard': 'SIGKILL', interrupt: 'SIGINT', terminate: 'SIGTERM' } as const;
/** After these the PC is not on the device's network any more, and has to join it again. */
const leaveTheDevice: readonly Mishap[] = ['wanders-off', 'taken-away', 'adapter-out-and-in', 'radio-off-and-on'];
/** When these are noted it is there, and is still needed there. */
const atTheDevice: readonly FactName[] = ['device-read', 'configuring'];

/** Plays one story on a stand of its own, and holds what must be true after each. */
export async function play(scenario: Scenario, open: () => Promise<MoveStand>): Promise<void> {
  const stand = await open();
  try {
    await playOn(stand, scenario);
  } finally {
    await stand.close();
  }
}

async function playOn(stand: MoveStand, scenario: Scenario): Promise<void> {
  const before = await stand.picture();
  const { mishap, stop } = scenario;
  const run = await stand.startSetup(scenario, (mishap ?? stop)?.at);
  let endByItself = over;
  if (mishap !== undefined) {
    await standsStill(run);
    endByItself = await stand.befall(mishap.what);
    await wait(mishap.sleepsMs ?? 0);
    goOn(run);
  }
  if (scenario.instructs !== undefined) await isTold(run, scenario.instructs);
  await endByItself();
  if (stop !== undefined) await end(stop, stand, run);
  const ended = await run.ended;
  expectItHappened(scenario, run, ended);
  if (scenario.warns !== undefined) expect(warningsOf(ended), ended.stdout).toContain(scenario.warns);
  if (scenario.ends !== null) {
    const { outcome, code } = scenario.ends;
    const result = ended.result();
    expect(result.outcome, ended.stdout).toBe(outcome);
    if (code !== undefined) expect([code].flat(), ended.stdout).toContain(result.code);
    await expectNobodyElseWasTold(stand, ended);
    expectItCameHome(ended);
    expect(await pictureOf(scenario, stand), ended.stdout).toEqual(seenIn(scenario, before));
  }
  if (scenario.staysCutOff === true) expect((await stand.picture()).reach).not.toEqual(before.reach);
  await afterwards(scenario, stand);
  await expectAsBefore(scenario, stand, before);
  const { programs, wrongs } = await stand.watched();
  expect(wrongs).toEqual([]);
  // At least the guard: so the watch was there.
  if (scenario.ends?.outcome === 'verified') expect(programs).not.toEqual([]);
}

async function isTold(run: TerminalRun, what: SetupInstruction['kind']): Promise<void> {
  await run.seen((line) => line.type === 'instruction' && line.instruction === what);
}

/** What the story is named for did hit the run: else it would be one that goes well. */
function expectItHappened({ mishap, stop }: Scenario, run: TerminalRun, ended: EndedRun): void {
  if (stop !== undefined && signals[stop.how] === 'SIGKILL') expect(run.child.signalCode).toBe('SIGKILL');
  if (mishap === undefined || !atTheDevice.includes(mishap.at)) return;
  const joins = ended.lines().filter((line) => line.type === 'state' && line.state === 'joinDevice');
  if (leaveTheDevice.includes(mishap.what)) expect(joins.length, ended.stdout).toBeGreaterThan(1);
}

/** Whoever has not answered as the device learns no password and no claim code. */
async function expectNobodyElseWasTold(stand: MoveStand, ended: EndedRun): Promise<void> {
  if (!metTheDevice(ended)) expect(await stand.told(), ended.stdout).toEqual([]);
}

function metTheDevice(ended: EndedRun): boolean {
  return ended.lines().some((line) => line.type === 'state' && line.state === 'readDevice');
}

function warningsOf(ended: EndedRun): readonly (string | null)[] {
  return ended.lines().flatMap((line) => (line.type === 'warning' ? [line.code] : []));
}

/** A program that ends by itself has put the PC back before, and says so: nobody else had to. */
function expectItCameHome(ended: EndedRun): void {
  const { homeRestored } = ended.result();
  expect(homeRestored, ended.stdout).not.toBe(false);
  if (metTheDevice(ended)) expect(homeRestored, ended.stdout).toBe(true);
}

/** What is done where nobody is left, or to see that nothing is left. A second restore has nothing to do. */
async function afterwards({ stop, staysCutOff }: Scenario, stand: MoveStand): Promise<void> {
  if (stop?.then === 'restore') expect((await stand.restore()).result()).toMatchObject({ outcome: 'verified' });
  if (stop?.then === 'restore' || staysCutOff === true) {
    expect((await stand.restore()).result()).toMatchObject({ outcome: 'verified', homeRestored: null });
  }
  if (stop?.then === 'next-setup') {
    await stand.nextDevice();
    const next = await (await stand.startSetup({})).ended;
    expect(next.result(), next.stdout).toMatchObject({ outcome: 'verified' });
  }
}

async function expectAsBefore(scenario: Scenario, stand: MoveStand, before: Picture): Promise<void> {
  const until = Date.now() + SETTLE_MS;
  const wanted = seenIn(scenario, before);
  const same = async (): Promise<boolean> => {
    if (findGuard(stand.stateHome) !== null) return false;
    return JSON.stringify(await pictureOf(scenario, stand)) === JSON.stringify(wanted);
  };
  while (Date.now() < until && !(await same())) await wait(50);
  expect(await pictureOf(scenario, stand)).toEqual(wanted);
  expect(findGuard(stand.stateHome)).toBeNull();
}

async function pictureOf(scenario: Scenario, stand: MoveStand): Promise<unknown> {
  return seenIn(scenario, await stand.picture());
}

/** What a story promises of a picture. */
function seenIn({ staysCutOff }: Scenario, picture: Picture): unknown {
  return staysCutOff === true ? { connection: picture.connection } : picture;
}

async function end({ how }: Stop, stand: MoveStand, run: TerminalRun): Promise<void> {
  await standsStill(run);
  if (how === 'kill-with-guard') await killGuard(stand);
  expect(run.child.kill(signals[how])).toBe(true);
  goOn(run);
}

/** Every run that may move the PC starts its guard before it notes anything. */
async function killGuard(stand: MoveStand): Promise<void> {
  const until = Date.now() + GUARD_APPEARS_MS;
  for (;;) {
    const guard = findGuard(stand.stateHome);
    if (guard !== null) {
      process.kill(guard, 'SIGKILL');
      return;
    }
    if (Date.now() > until) throw new Error('There is no guard to kill.');
    await wait(5);
  }
}
