import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import { childEnvironment } from '../../main/setup/child-environment';
import { nativeWindowsAdapter } from '../../main/wifi/windows/native-windows-adapter';
import { loadKoffi } from '../../main/wifi/windows/wlan-api/koffi-module';
import { fail } from '../../shared/result';
import { systemClock } from '../moves/room/hasty-clock';
import { buildForWindows, type WindowsBuild } from '../moves/windows/windows-build';
import { processesNaming } from '../support/process-tree';
import { makePlace, startTerminal } from '../support/terminal';
import { ADAPTER_GUID, device, usual, WindowsWorld, type ScanEnd } from './stand-in/windows-world';

const world = new WindowsWorld();
const library = path.join(world.folder, 'wlanapi.so');
const own = { XDG_WINDOWS_STAND: world.folder };
const calm = new AbortController().signal;
/** What Windows is told by a process that it is to call back, and by one that only looks. */
const heard = { what: 'scan', detail: 'heard' };
const lookedAt = { what: 'scan', detail: '-' };

let build: WindowsBuild;
let listsRead: () => number;
beforeAll(async () => {
  build = await buildForWindows();
  copyFileSync(build.library, library);
  Object.assign(process.env, own);
  listsRead = loadKoffi()?.load(library).func('uint32_t stand_in_lists()') as typeof listsRead;
});
afterAll(() => {
  build.remove();
  world.close();
});

/** The device is in the air, and Windows does not know it until a scan is complete. */
function becomeUnheard(ends: ScanEnd, afterMs = 300): void {
  const networks = usual.networks.map((one) => (one.ssid === device ? { ...one, outcome: 'unheard' as const } : one));
  world.become({ ...usual, networks, scan: { ends, afterMs } });
}

function adapter(command = process.execPath): WifiAdapter {
  const program = { command, args: [build.program], env: childEnvironment(process.env) };
  const libraries = { wlanapi: library, iphlpapi: library };
  const interfaces = world.interfaces;
  return nativeWindowsAdapter({ guid: ADAPTER_GUID, clock: systemClock(), program, libraries, interfaces });
}

async function hearsDevice(wifi: WifiAdapter): Promise<boolean> {
  const seen = await wifi.observe.scan?.(calm);
  return seen?.ok === true && seen.value.some(({ ssid }) => ssid === device);
}

const hearers = (): readonly string[] =>
  processesNaming(build.program).flatMap(({ commandLine }) => (commandLine.includes('wlan-scan') ? commandLine : []));

const untilTold = (what: typeof heard): Promise<void> =>
  expect.poll(() => world.told(), { timeout: 20_000 }).toContainEqual(what);

describe('a scan whose end Windows announces to a process of its own', () => {
  afterEach(async () => {
    await expect.poll(hearers, { timeout: 20_000 }).toEqual([]);
  });

  it('is read once, as soon as that is said', async () => {
    // Looking would be over before, with a list that has been steady all the time.
    becomeUnheard('complete', 900);
    const before = listsRead();
    expect(await hearsDevice(adapter())).toBe(true);
    // Once beforehand too: may we see names at all?
    expect(listsRead() - before).toBe(2);
    expect(world.told()).toEqual([heard]);
  });

  it('is read once where a driver never says anything, when its time is over', async () => {
    becomeUnheard('silent');
    const before = listsRead();
    expect(await hearsDevice(adapter())).toBe(true);
    expect(listsRead() - before).toBe(2);
    expect(world.told()).toEqual([heard]);
  });

  it.each([
    ['the scan fails', 'fails', [heard, lookedAt]],
    ['that process dies', 'crash', [heard, lookedAt]],
    ['that process hangs', 'stuck', [heard, lookedAt]],
    ['Windows does not let it listen', 'deaf', [lookedAt]],
  ] as const)('is looked at until the list is steady where %s', async (_, ends, told) => {
    becomeUnheard(ends);
    const before = listsRead();
    expect(await hearsDevice(adapter())).toBe(true);
    expect(listsRead() - before).toBeGreaterThan(2);
    expect(world.told()).toEqual(told);
  });

  it('is looked at where that process cannot be started', async () => {
    becomeUnheard('complete');
    expect(await hearsDevice(adapter('/nowhere/photon-setup'))).toBe(true);
    expect(world.told()).toEqual([lookedAt]);
  });

  it('needs no process to find out that no names may be seen', async () => {
    world.become({ ...usual, consent: false });
    expect(await adapter().observe.scan?.(calm)).toEqual(fail({ kind: 'names-hidden' }));
    expect(world.told()).toEqual([]);
  });

  it('is left at once when it is cancelled', async () => {
    becomeUnheard('silent', 60_000);
    const cancel = new AbortController();
    const scan = adapter().observe.scan?.(cancel.signal);
    await untilTold(heard);
    cancel.abort();
    expect(await scan).toEqual(fail({ kind: 'cancelled' }));
    expect(world.told()).toEqual([heard]);
  });

  it('leaves no process behind when a setup is killed in the middle of it', async () => {
    becomeUnheard('silent', 60_000);
    const place = makePlace();
    const words = ['setup', '--claim', 'none', '--network', 'Home', '--json'];
    const run = await startTerminal(words, place, own, '', [], build.program);
    await untilTold(heard);
    expect(hearers()).toHaveLength(1);
    run.child.kill('SIGKILL');
    await run.ended;
    await expect.poll(hearers, { timeout: 20_000 }).toEqual([]);
    place.remove();
  });
});

describe('the process that hears Windows', () => {
  async function linesOf(...words: readonly string[]): Promise<readonly [readonly string[], NodeJS.Signals | null]> {
    const child = spawn(process.execPath, [build.program, 'wlan-scan', ...words], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env },
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) lines.push(line);
    await ended;
    return [lines, child.signalCode];
  }

  it.each([
    ['complete', ['scanning', 'complete']],
    ['fails', ['scanning', 'failed 65543']],
    ['deaf', ['refused']],
  ] as const)('says in lines how it goes, and kills itself: %s', async (ends, lines) => {
    becomeUnheard(ends);
    expect(await linesOf('--adapter', ADAPTER_GUID)).toEqual([lines, 'SIGKILL']);
  });
});
