import { createServer, type Server, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { openSoftApDevice } from '../../main/softap/soft-ap-device';
import { Secret } from '../../shared/secret';
import type { PracticeFaultSetting } from '../../shared/practice/world';
import type { SetupPlan } from '../../shared/setup/plan';
import type { Setup } from '../../main/setup/setup';
import { readWorldRecord } from '../support/world-record';
import { setUpInPractice } from './practice-setup';

/** Limits are short of nothing and long by what a busy machine adds. */
const SLACK_MS = 6000;
const second = 1000;
const longest = { timeout: 240 * second };

describe.concurrent('limits of the device, in real time', longest, () => {
  const silences: readonly [string, number, (device: ReturnType<typeof openSoftApDevice>) => Promise<unknown>][] = [
    ['a reply: 10 s, heard out twice', 20, (device) => device.deviceId(new AbortController().signal)],
    ['a scan: 20 s, heard out twice', 40, (device) => device.scan(new AbortController().signal)],
  ];

  it.each(silences)('%s', async (_name, seconds, command) => {
    const silent = await listenSilently();
    const clock = systemClock();
    const begun = clock.now();
    const answer = await command(openSoftApDevice({ host: '127.0.0.1', port: silent.port, transport: 'tcp' }, clock));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'silent' } });
    expectBetween(clock.now() - begun, seconds * second);
    silent.close();
  });
});

describe.concurrent('limits of a setup, in real time', longest, () => {
  const cases: readonly [string, number, PracticeFaultSetting | null, Partial<SetupPlan>, string][] = [
    ['configure-ap gets 60 s', 60, { name: 'silence', at: 'configure-ap' }, {}, 'device-timeout'],
    ['a device is looked for for 60 s', 60, null, { device: { kind: 'suffix', suffix: 'NONE' } }, 'device-not-found'],
    ['connect-ap is sent again every 20 s, five times', 120, { name: 'never-leaves' }, alone(), 'device-stayed'],
    ['a device is watched for 75 s after it left', 75, null, alone(), 'configured'],
    ['a verdict takes 120 s at most', 120, { name: 'not-in-product' }, {}, 'device-never-online'],
  ];

  it.each(cases)('%s', async (_name, seconds, fault, plan, ending) => {
    const end = await setUpInPractice({ world: { speed: 1, faults: fault === null ? [] : [fault] }, plan });
    expect(end.snapshot.error?.code ?? end.snapshot.outcome).toBe(ending);
    expect(end.connection).toBe('home');
    expectBetween(end.elapsedMs, seconds * second, 15 * second);
  });

  it('a refused password is told within 5 s of the device being back', async () => {
    const login = { kind: 'password', password: new Secret('wifi-password', 'not-the-password') } as const;
    const seen = { back: Infinity, told: Infinity };
    const end = await setUpInPractice({
      world: { speed: 1 },
      plan: { login },
      meanwhile: (setup, { world }) => {
        setup.subscribe(({ state, elapsedMs }) => {
          if (state === 'leaving') seen.told = Math.min(seen.told, elapsedMs);
        });
        void noteReturn(setup, world.control, (elapsedMs) => (seen.back = elapsedMs));
      },
    });
    expect(end.snapshot.error?.code).toBe('wifi-credentials-rejected');
    expect(seen.told - Math.min(seen.back, seen.told)).toBeLessThan(5 * second);
    expect(end.elapsedMs).toBeLessThan(40 * second);
  });
});

/** Looks at the world itself until its device listens again after it has joined. */
async function noteReturn(setup: Setup, control: string, note: (elapsedMs: number) => void): Promise<void> {
  const begun = performance.now();
  let wasAway = false;
  while (setup.snapshot().outcome === null) {
    const { device } = await readWorldRecord(control);
    if (wasAway && device.phase === 'listening') {
      note(performance.now() - begun);
      return;
    }
    wasAway ||= device.phase !== 'listening';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function alone(): Partial<SetupPlan> {
  return { claim: { kind: 'none' }, name: null };
}

function expectBetween(elapsedMs: number, limitMs: number, restMs = 0): void {
  expect(elapsedMs).toBeGreaterThanOrEqual(limitMs);
  expect(elapsedMs).toBeLessThan(limitMs + restMs + SLACK_MS);
}

/** Takes every connection and never says a word. */
async function listenSilently(): Promise<{ readonly port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => socket.destroy()).resume());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
