import { watch } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../ports/system-clock';
import { fail, ok } from '../../shared/result';
import type { WifiAdapter, WifiMover } from '../ports/wifi-adapter';
import { runGuard, startGuard } from './guard';
import { openJournal } from './journal-file';
import { adapterKey, takeRadioLock } from './radio-lock';
import { fakeRadio } from './testing/fake-ports';
import { FakeWorld, PHOTON } from './testing/fake-world';

const adapter = { kind: 'practice', control: 'fake' } as const;
const log = { info: () => undefined, warn: () => undefined };
const clock = systemClock(20);
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guard-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function diedAway(): Promise<FakeWorld> {
  const journal = openJournal(folder);
  await journal.append({ fact: 'run-started', runId: 'r', at: 0, adapter, claims: true });
  await journal.append({ fact: 'home-remembered', home: { connectionId: 'home-1', name: 'Home' } });
  await journal.append({ fact: 'joining-device', ssid: PHOTON });
  const world = new FakeWorld(clock);
  world.position = 'device';
  return world;
}

function guarding(world: FakeWorld, input: PassThrough, pace = clock): Promise<void> {
  const signal = new AbortController().signal;
  return runGuard({ folder, adapterOf: () => fakeRadio(world), clock: pace, input, log, signal });
}

test('does nothing while the app lives, and puts the PC back when it dies', async () => {
  const world = await diedAway();
  const input = new PassThrough();
  const done = guarding(world, input);
  await clock.sleep(2000);
  expect(world.position).toBe('device');
  input.end();
  await done;
  expect(world.position).toBe('home');
  expect((await openJournal(folder).read()).at(-1)).toEqual({ fact: 'home-restored', adapter });
});

test('waits for an owner that is just ending', async () => {
  const world = await diedAway();
  const owner = await takeRadioLock(folder, adapterKey(adapter), () => undefined);
  const tries = new Set<string>();
  const watcher = watch(folder, (_, name) => name?.endsWith('.sock') === true && tries.add(name));
  const input = new PassThrough();
  const done = guarding(world, input, systemClock(2));
  input.end();
  await expect.poll(() => tries.size, { timeout: 10_000 }).toBeGreaterThan(1);
  watcher.close();
  expect(world.position).toBe('device');
  await owner?.release();
  await done;
  expect(world.position).toBe('home');
});

test('tries again when the radio does not do its part at first', async () => {
  const world = await diedAway();
  let failures = 3;
  world.radioFaults.restore = () => (failures-- > 0 ? { kind: 'tool-failed' } : null);
  const input = new PassThrough();
  input.end();
  await guarding(world, input);
  expect(world.position).toBe('home');
});

test('tries again when a look at the radio throws', async () => {
  const world = await diedAway();
  let throws = 2;
  const input = new PassThrough();
  input.end();
  const adapterOf = (): WifiAdapter => {
    if (throws-- > 0) throw new Error('what the system says cannot be read');
    return fakeRadio(world);
  };
  await runGuard({ folder, adapterOf, clock, input, log, signal: new AbortController().signal });
  expect(world.position).toBe('home');
});

test('a last try that is begun just before 30 s are over has all the time that the radio may need', async () => {
  const world = await diedAway();
  const radio = fakeRadio(world);
  const begun = clock.now();
  let isCutOff = false;
  const restore: WifiMover['restore'] = async (_, signal) => {
    if (clock.now() - begun < 28_000) return fail({ kind: 'tool-failed' });
    await clock.sleep(15_000, signal);
    isCutOff = signal.aborted;
    world.position = 'home';
    return ok(undefined);
  };
  const wifi = { ...radio, move: radio.move === null ? null : { ...radio.move, restore } };
  const input = new PassThrough();
  input.end();
  await runGuard({ folder, adapterOf: () => wifi, clock, input, log, signal: new AbortController().signal });
  expect({ isCutOff, position: world.position }).toEqual({ isCutOff: false, position: 'home' });
});

test('ends at once when there is nothing to mend', async () => {
  const input = new PassThrough();
  input.end();
  await guarding(new FakeWorld(clock), input);
});

test('the process learns of our end by its input, and of no secret', async () => {
  const script = join(folder, 'child.cjs');
  const seen = join(folder, 'seen.json');
  const record = `require('fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ argv: process.argv.slice(2), env: process.env }))`;
  await writeFile(script, `process.stdin.resume().on('end', () => { ${record} })`);
  const env = { PATH: process.env['PATH'], HOME: folder, PARTICLE_ACCESS_TOKEN: 'canary', SHOP_WIFI: 'canary' };
  const guard = startGuard({ command: process.execPath, args: [script] }, folder, env);
  expect(guard.pid).not.toBeNull();
  await clock.sleep(5000);
  await expect(readFile(seen)).rejects.toThrow();
  guard.release();
  const text = await until(() => readFile(seen, 'utf8'));
  expect(JSON.parse(text)).toMatchObject({ argv: ['guard', '--state', folder], env: { HOME: folder } });
  expect(text).not.toContain('canary');
});

test('a guard that cannot start does not stop the app', async () => {
  const guard = startGuard({ command: join(folder, 'missing'), args: [] }, folder);
  guard.release();
  await clock.sleep(1000);
  expect(guard.pid).toBeNull();
});

async function until(read: () => Promise<string>): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const text = await read().catch(() => '');
    if (text !== '') return text;
    await clock.sleep(1000);
  }
  throw new Error('never written');
}
