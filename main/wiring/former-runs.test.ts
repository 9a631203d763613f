import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPracticeWorld } from '../practice/start-world';
import type { Log } from '../ports/log';
import { systemClock } from '../ports/system-clock';
import type { WifiAdapterRef } from '../ports/wifi-adapter';
import { openJournal } from '../setup/journal-file';
import { adapterKey, takeRadioLock, waitForRadioLock, type RadioLock } from '../setup/radio-lock';
import { practiceAdapter } from '../wifi/practice-adapter';
import { mendFormerRuns, mendJournal, openJournals } from './former-runs';
import { journalFolder } from './journal-folder';
import { restoreHome } from './restore-home';

const silent: Log = { info: () => undefined, warn: () => undefined };
const { signal } = new AbortController();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photon-wiring-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A run that died at the device's network: what its journal says, and where the radio is. */
async function deadRun(control: string, deviceSsidHex: string): Promise<WifiAdapterRef> {
  const ref = { kind: 'practice', control } as const;
  const journal = openJournal(journalFolder(folder, ref));
  const adapter = practiceAdapter(control, systemClock(20));
  const home = await adapter.observe.home(signal);
  if (!home.ok || adapter.move === null) throw new Error('no radio');
  await journal.append({ fact: 'run-started', runId: 'dead', at: 0, adapter: ref, claims: true });
  await journal.append({ fact: 'home-remembered', home: home.value });
  await journal.append({ fact: 'joining-device', ssid: deviceSsidHex as never });
  await adapter.move.join(deviceSsidHex as never, signal);
  return ref;
}

async function whereIsThePc(control: string): Promise<string> {
  return ((await (await fetch(`${control}/radio`)).json()) as { ssidHex: string }).ssidHex;
}

describe('what dead runs left', () => {
  it('is put back in every world, by any program that starts, and told', async () => {
    const worlds = [await startPracticeWorld({ speed: 20 }), await startPracticeWorld({ speed: 20 })];
    for (const { world } of worlds) await deadRun(world.control, world.deviceSsidHex);
    expect(await mendFormerRuns(folder, silent, signal)).toMatchObject({ homeRestored: true });
    for (const running of worlds) {
      const { world } = running;
      expect(await whereIsThePc(world.control)).toBe(world.homeSsidHex);
      await running.stop();
    }
    expect(await mendFormerRuns(folder, silent, signal)).toBeNull();
  });

  it('holds nobody up when its world is gone', async () => {
    const running = await startPracticeWorld({ speed: 20 });
    const { world } = running;
    await deadRun(world.control, world.deviceSsidHex);
    await running.stop();
    expect(await mendFormerRuns(folder, silent, signal)).toBeNull();
    expect(await restoreHome(folder, systemClock(), silent, signal)).toMatchObject({ ok: true });
  });

  it('is left alone while its owner lives, who is asked to leave by restore only', async () => {
    const running = await startPracticeWorld({ speed: 20 });
    const { world } = running;
    const ref = await deadRun(world.control, world.deviceSsidHex);
    let asked = false;
    const lock = await takeRadioLock(journalFolder(folder, ref), adapterKey(ref), () => {
      asked = true;
      void lock?.release();
    });
    expect(await mendFormerRuns(folder, silent, signal)).toBeNull();
    expect(asked).toBe(false);
    expect(await restoreHome(folder, systemClock(), silent, signal)).toMatchObject({ value: { homeRestored: true } });
    expect(asked).toBe(true);
    await running.stop();
  });

  it('is told to be home only when it is, also where a guard comes between an owner that leaves and restore', async () => {
    const running = await startPracticeWorld({ speed: 20 });
    const { world } = running;
    const ref = await deadRun(world.control, world.deviceSsidHex);
    const clock = systemClock(20);
    const take = (): Promise<RadioLock | null> =>
      waitForRadioLock(journalFolder(folder, ref), adapterKey(ref), () => undefined, clock, 60_000, signal);
    const lock = await takeRadioLock(journalFolder(folder, ref), adapterKey(ref), () => {
      const guard = take();
      void lock?.release();
      void guard.then(async (held) => {
        await clock.sleep(20_000);
        await held?.release();
      });
    });
    expect(await restoreHome(folder, clock, silent, signal)).toMatchObject({ value: { homeRestored: true } });
    expect(await whereIsThePc(world.control)).toBe(world.homeSsidHex);
    await running.stop();
  });

  it('is nothing that restore may speak of while another holds the radio', async () => {
    const running = await startPracticeWorld({ speed: 20 });
    const { world } = running;
    const ref = await deadRun(world.control, world.deviceSsidHex);
    const lock = await takeRadioLock(journalFolder(folder, ref), adapterKey(ref), () => undefined);
    const open = { folder: journalFolder(folder, ref), ref };
    expect(await mendJournal(open, systemClock(20), 2000, silent, signal)).toBe('busy');
    expect(await restoreHome(folder, systemClock(20), silent, signal)).toMatchObject({ error: { code: 'radio-busy' } });
    await lock?.release();
    await running.stop();
  });

  it('on one radio is put back by restore although another holds the other', async () => {
    const worlds = [await startPracticeWorld({ speed: 20 }), await startPracticeWorld({ speed: 20 })];
    for (const { world } of worlds) await deadRun(world.control, world.deviceSsidHex);
    const [first, second] = await openJournals(folder);
    if (first === undefined || second === undefined) throw new Error('one journal for each');
    const lock = await takeRadioLock(first.folder, adapterKey(first.ref), () => undefined);
    expect(await restoreHome(folder, systemClock(20), silent, signal)).toMatchObject({ error: { code: 'radio-busy' } });
    expect((await openJournals(folder)).map((one) => one.ref)).toEqual([first.ref]);
    await lock?.release();
    for (const running of worlds) await running.stop();
  });
});
