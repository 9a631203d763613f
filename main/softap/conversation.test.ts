import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openSoftApDevice } from './soft-ap-device';
import { answerTcp, answerWell, DEVICE_ID, goodJson, httpReply } from './testing/replies';
import { claimCode, faultOf, opened, unhurried, valueOf } from './testing/opened';
import { systemClock } from '../ports/system-clock';

const good = Buffer.from(`\n\n${goodJson('device-id')}`);

/** Writes one byte every few milliseconds. */
function drip(socket: Socket, bytes: Buffer, everyMs: number): void {
  let at = 0;
  const timer = setInterval(() => {
    socket.write(bytes.subarray(at, at + 1));
    at += 1;
    if (at === bytes.length) clearInterval(timer);
  }, everyMs);
  socket.on('close', () => {
    clearInterval(timer);
  });
}

describe.each(['tcp', 'http'] as const)('over %s', (transport) => {
  const whole = transport === 'tcp' ? good : httpReply(goodJson('device-id'));

  test('a reply is complete with its JSON: the device need not close', async () => {
    const { device } = await opened((_, socket) => socket.write(whole), transport);
    expect(valueOf(await device.deviceId(unhurried)).id).toBe(DEVICE_ID);
  });

  test('a reply may come in two pieces, cut anywhere', async () => {
    const { device } = await opened((_, socket, index) => {
      const cut = (index * Math.ceil(whole.length / 12)) % whole.length;
      socket.write(whole.subarray(0, cut), () => {
        setTimeout(() => socket.end(whole.subarray(cut)), 3);
      });
    }, transport);
    for (let round = 0; round < 12; round += 1) {
      expect(valueOf(await device.deviceId(unhurried)).id).toBe(DEVICE_ID);
    }
  });

  test('the whole request arrives as one piece', async () => {
    const { device, fake } = await opened((_, socket) => socket.end(whole), transport);
    await device.version(unhurried);
    await device.connect(unhurried);
    expect(fake.unfinished()).toBe(0);
  });
});

test('leaves this computer by the address that is asked for, and goes nowhere by one that is gone', async () => {
  const seen: (string | undefined)[] = [];
  const { fake, clock } = await opened((_, socket) => {
    seen.push(socket.remoteAddress?.replace('::ffff:', ''));
    socket.end(good);
  });
  const by = (address: string) => openSoftApDevice(fake.address, clock, () => Promise.resolve(address));
  expect(valueOf(await by('127.0.0.9').deviceId(unhurried)).id).toBe(DEVICE_ID);
  expect(seen).toEqual(['127.0.0.9']);
  expect(faultOf(await by('192.0.2.1').deviceId(unhurried))).toEqual({ kind: 'unreachable' });
});

test('a slow drip within the limit is a reply', async () => {
  const { device } = await opened((_, socket) => {
    drip(socket, good, 8);
  });
  expect(valueOf(await device.deviceId(unhurried)).id).toBe(DEVICE_ID);
});

test('a drip that does not end within the limit is silence', async () => {
  const { device, clock } = await opened((_, socket) => {
    drip(socket, Buffer.from(`\n\n{"id":"${'x'.repeat(500)}`), 10);
  });
  const start = clock.now();
  expect(faultOf(await device.deviceId(unhurried))).toEqual({ kind: 'silent', limitMs: 10_000 });
  expect(clock.now() - start).toBeLessThan(25_000);
});

test('half a reply and then nothing is silence, sooner than the whole limit', async () => {
  const { device, clock } = await opened((_, socket) => socket.write('\n\n{"id":'));
  const start = clock.now();
  expect(faultOf(await device.deviceId(unhurried))).toEqual({ kind: 'silent', limitMs: 5_000 });
  expect(clock.now() - start).toBeLessThan(14_000);
});

test('an empty body on a connection that stays open is a rejected request', async () => {
  const { device } = await opened((_, socket) => socket.write('\n\n'));
  expect(faultOf(await device.setClaimCode(claimCode, unhurried))).toEqual({ kind: 'request-rejected' });
});

test('an endless reply is given up at 256 KiB', async () => {
  let written = 0;
  const { device } = await opened((_, socket) => {
    const more = (): void => {
      if (socket.destroyed) return;
      written += 65_536;
      socket.write(Buffer.alloc(65_536, 0x20), more);
    };
    socket.write('\n\n{', more);
  });
  expect(faultOf(await device.version(unhurried))).toEqual({ kind: 'not-a-photon' });
  expect(written).toBeLessThan(3 * 8 * 1024 * 1024);
});

test('another protocol is recognised at once, though its server waits for us', async () => {
  const { device, clock } = await opened((_, socket) => socket.write('SSH-2.0-OpenSSH_9.2p1\r\n'));
  const start = clock.now();
  expect(faultOf(await device.deviceId(unhurried))).toEqual({ kind: 'not-a-photon' });
  expect(clock.now() - start).toBeLessThan(8_000);
});

describe('cancelling', () => {
  test('before the connection sends nothing', async () => {
    const { device, fake } = await opened(answerWell);
    expect(faultOf(await device.deviceId(AbortSignal.abort()))).toEqual({ kind: 'cancelled' });
    expect(fake.connections()).toBe(0);
  });

  test('while waiting for the reply comes back at once, after a whole request', async () => {
    const stop = new AbortController();
    const { device, fake } = await opened(() => {
      stop.abort();
    });
    expect(faultOf(await device.connect(stop.signal))).toEqual({ kind: 'cancelled' });
    expect(fake.requests.map(({ body }) => body.toString())).toEqual(['{"idx":0}']);
  });

  test('at any moment never leaves half a request behind', async () => {
    const { device, fake } = await opened(() => undefined);
    for (let turn = 0; turn < 40; turn += 1) {
      const stop = new AbortController();
      const asked = device.connect(stop.signal);
      if (turn % 2 === 0) await Promise.resolve();
      setTimeout(() => {
        stop.abort();
      }, turn / 10);
      expect(faultOf(await asked)).toEqual({ kind: 'cancelled' });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fake.unfinished()).toBe(0);
  });

  test('while connections are refused ends the wait', async () => {
    const { fake } = await opened(answerWell);
    await fake.stop();
    const clock = systemClock(20);
    const start = clock.now();
    const stop = new AbortController();
    clock.after(2_000, () => {
      stop.abort();
    });
    const asked = openSoftApDevice(fake.address, clock).deviceId(stop.signal);
    expect(faultOf(await asked)).toEqual({ kind: 'cancelled' });
    expect(clock.now() - start).toBeLessThan(5_000);
  });
});

test('commands given together go one after the other', async () => {
  let open = 0;
  let most = 0;
  const { device, fake } = await opened((request, socket) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      answerTcp(socket, goodJson(request.name));
    }, 5);
  });
  await Promise.all([device.version(unhurried), device.deviceId(unhurried), device.scan(unhurried)]);
  expect(most).toBe(1);
  expect(fake.requests.map(({ name }) => name)).toEqual(['version', 'device-id', 'scan-ap']);
});
