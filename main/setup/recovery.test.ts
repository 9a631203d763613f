import { expect, test } from 'vitest';
import type { Journal, JournalFact } from '../ports/journal';
import type { Log } from '../ports/log';
import { isSettled } from './journal-facts';
import { mendFormerRun, restoreFormerHome } from './recovery';
import { startSetup } from './setup';
import { fakePorts, fakeRadio } from './testing/fake-ports';
import { DEVICE, FakeWorld, PHOTON } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const quiet: Log = { info: () => undefined, warn: () => undefined };
const never = new AbortController().signal;
const WRITES = 9;
const moments = Array.from({ length: WRITES }, (_, write) => [
  { write, when: 'before' as const },
  { write, when: 'after' as const },
]).flat();

test.each(moments)('killed $when journal write $write: the next start brings the PC home', async ({ write, when }) => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const facts: JournalFact[] = [];
  const ports = fakePorts(world, facts);
  const dead = new Promise<never>(() => undefined);
  const killed = new Promise<void>((kill) => {
    const append = (fact: JournalFact): Promise<void> => {
      const strikes = facts.length === write;
      if (!strikes || when === 'after') facts.push(fact);
      if (!strikes) return Promise.resolve();
      kill();
      return dead;
    };
    startSetup(scripted(), { ...ports, journal: { ...ports.journal, append } });
  });
  await clock.until(killed);

  const journal = fakePorts(world, facts).journal;
  const mended = await clock.until(
    mendFormerRun(journal, () => fakeRadio(world), clock, quiet, never),
    20_000,
  );
  expect(world.position).toBe('home');
  expect(isSettled(facts)).toBe(true);
  const has = (fact: JournalFact['fact']): boolean => facts.some((each) => each.fact === fact);
  if (!has('run-started') || (write === WRITES - 1 && when === 'after')) expect(mended).toBeNull();
  else {
    expect(mended).toEqual({
      deviceId: has('device-read') ? DEVICE : null,
      homeRestored: true,
      isCutOff: false,
      passedPointOfNoReturn: has('connecting'),
    });
  }
  expect(await mendFormerRun(journal, () => fakeRadio(world), clock, quiet, never)).toBeNull();
});

test('a home that cannot be restored stays in the journal for the next try', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.position = 'device';
  const facts: JournalFact[] = [
    { fact: 'run-started', runId: 'r', at: 0, adapter: { kind: 'practice', control: 'fake' }, claims: true },
    { fact: 'home-remembered', home: { connectionId: 'home-1', name: 'Home' } },
    { fact: 'joining-device', ssid: PHOTON },
  ];
  const journal: Journal = fakePorts(world, facts).journal;
  world.radioFaults.restore = () => ({ kind: 'no-adapter' });
  const first = await clock.until(mendFormerRun(journal, () => fakeRadio(world), clock, quiet, never));
  expect(first?.homeRestored).toBe(false);
  delete world.radioFaults.restore;
  expect(await clock.until(restoreFormerHome(journal, () => fakeRadio(world), clock, quiet, never))).toBe('home');
  expect(world.position).toBe('home');
  expect(isSettled(facts)).toBe(false);
  expect(await mendFormerRun(journal, () => fakeRadio(world), clock, quiet, never)).toMatchObject({
    homeRestored: true,
  });
});

test('a disk that takes no more keeps nobody from coming home', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.position = 'device';
  const facts: JournalFact[] = [
    { fact: 'run-started', runId: 'r', at: 0, adapter: { kind: 'practice', control: 'fake' }, claims: true },
    { fact: 'home-remembered', home: { connectionId: 'home-1', name: 'Home' } },
    { fact: 'joining-device', ssid: PHOTON },
  ];
  const full: Journal = { read: () => Promise.resolve(facts), append: () => Promise.reject(new Error('ENOSPC')) };
  const mended = await clock.until(mendFormerRun(full, () => fakeRadio(world), clock, quiet, never));
  expect(mended?.homeRestored).toBe(true);
  expect(world.position).toBe('home');
});
