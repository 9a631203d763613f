import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../shared/result';
import { systemClock } from '../ports/system-clock';
import { parseControl } from './control-port';
import { openControlStand, sendJson, type ControlStand } from './testing/control-stand';
import { readPracticeWorld } from './open-practice-world';
import { practiceAdapter } from './practice-adapter';

const calm = new AbortController().signal;
const toolFailed = fail({ kind: 'tool-failed' });

let stand: ControlStand | undefined;
afterEach(async () => stand?.close());

const world = {
  type: 'practice',
  control: 'http://127.0.0.1:1',
  softap: '127.0.0.1:2',
  softapHttp: '127.0.0.1:3',
  api: 'http://127.0.0.1:4',
  token: 't',
  product: 'p',
  email: 'e',
  accountPassword: 'a',
  deviceId: 'd',
  deviceSsidHex: '50',
  homeSsidHex: '48',
  network: 'n',
  networkPassword: 'w',
  ethernet: false,
  speed: 20,
};

describe('the control address', () => {
  it.each(['http://127.0.0.1:8080', 'http://127.0.0.1:8080/', 'http://[::1]:9', 'http://localhost:9'])(
    'may be %s',
    (text) => {
      expect(parseControl(text)).toBe(text.replace(/\/$/, ''));
    },
  );

  it.each([
    'http://192.168.0.1:80',
    'http://127.0.0.1.example.com',
    'https://127.0.0.1',
    'http://a:b@127.0.0.1',
    'x',
    '',
  ])('must not be %s', async (text) => {
    expect(parseControl(text)).toBeUndefined();
    expect(await practiceAdapter(text, systemClock()).observe.home(calm)).toEqual(toolFailed);
  });
});

describe('the practice world', () => {
  it('describes itself', async () => {
    stand = await openControlStand((_, response) => {
      sendJson(response, 200, world);
    });
    expect(await readPracticeWorld(stand.control, systemClock())).toEqual(ok(world));
    expect(stand.requests[0]?.route).toBe('GET /world');
  });

  it.each([
    [200, { ...world, speed: 0 }],
    [200, 'no world'],
    [409, { refusal: 'odd' }],
    [500, world],
  ])('is not believed: %i %j', async (status, json) => {
    stand = await openControlStand((_, response) => {
      sendJson(response, status, json);
    });
    expect(await readPracticeWorld(stand.control, systemClock())).toEqual(toolFailed);
  });

  it('is missing when nobody listens', async () => {
    const closed = await openControlStand(() => undefined);
    await closed.close();
    expect(await readPracticeWorld(closed.control, systemClock())).toEqual(toolFailed);
  });
});

describe('a control port that', () => {
  it('never answers is given up at the limit, with nothing left open', async () => {
    stand = await openControlStand(() => undefined);
    const clock = systemClock(20);
    const startedAt = clock.now();
    expect(await practiceAdapter(stand.control, clock).observe.home(calm)).toEqual(toolFailed);
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(4_900);
    await vi.waitFor(() => {
      expect(stand?.openSockets()).toBe(0);
    });
  });

  it('never answers is left at once on cancel, with nothing left open', async () => {
    stand = await openControlStand(() => undefined);
    const cancel = new AbortController();
    const asked = practiceAdapter(stand.control, systemClock()).observe.home(cancel.signal);
    await vi.waitFor(() => {
      expect(stand?.requests).toHaveLength(1);
    });
    cancel.abort();
    expect(await asked).toEqual(fail({ kind: 'cancelled' }));
    await vi.waitFor(() => {
      expect(stand?.openSockets()).toBe(0);
    });
  });

  it('resets the connection or speaks no HTTP has failed', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('garbage\r\n\r\n'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const control = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await practiceAdapter(control, systemClock()).observe.home(calm)).toEqual(toolFailed);
    server.close();
  });

  it('is not asked at all when already cancelled', async () => {
    stand = await openControlStand(() => undefined);
    const adapter = practiceAdapter(stand.control, systemClock());
    expect(await adapter.observe.home(AbortSignal.abort())).toEqual(fail({ kind: 'cancelled' }));
    expect(stand.requests).toEqual([]);
  });
});
