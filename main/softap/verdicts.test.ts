import { createServer, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { systemClock } from '../ports/system-clock';
import { openSoftApDevice } from './soft-ap-device';
import { listen, startFakeDevice } from './testing/fake-device';
import { answerTcp, answerWell, DEVICE_ID, goodJson, httpReply } from './testing/replies';
import { claimCode, faultOf, opened, unhurried, valueOf } from './testing/opened';

type Oddity = (socket: Socket) => void;

const oddities: readonly (readonly [string, Oddity, SoftApFault])[] = [
  ['nothing and a close', (socket) => socket.end(), { kind: 'cut' }],
  ['half a reply and a close', (socket) => socket.end('\n\n{"id":"2E0'), { kind: 'cut' }],
  ['half a reply and a reset', (socket) => socket.write('\n\n{"id"', () => socket.resetAndDestroy()), { kind: 'cut' }],
  ['a reset', (socket) => socket.resetAndDestroy(), { kind: 'refused' }],
  ['garbage', (socket) => socket.end(Buffer.from([0x16, 0x03, 0xff, 0x00])), { kind: 'not-a-photon' }],
  ['HTML', (socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n<html></html>'), { kind: 'not-a-photon' }],
  ['another JSON', (socket) => socket.end('\n\n{"hello":1}'), { kind: 'not-a-photon' }],
  ['half a reply and silence', (socket) => socket.write('\n\n{'), { kind: 'silent', limitMs: 5_000 }],
  ['silence', () => undefined, { kind: 'silent', limitMs: 10_000 }],
];

describe.each(oddities)('%s', (_, oddity, fault) => {
  test('once is asked again', async () => {
    const { device } = await opened((request, socket, index) => {
      if (index === 0) oddity(socket);
      else answerWell(request, socket);
    });
    expect(valueOf(await device.deviceId(unhurried)).id).toBe(DEVICE_ID);
  });

  test('again and again is the verdict', async () => {
    const { device, fake } = await opened((_, socket) => {
      oddity(socket);
    });
    expect(faultOf(await device.deviceId(unhurried))).toEqual(fault);
    expect(fake.requests.length).toBe(fault.kind === 'silent' ? 2 : 3);
  });

  test('after connect-ap means maybe, and it is not sent twice', async () => {
    const { device, fake } = await opened((_, socket) => {
      oddity(socket);
    });
    expect(valueOf(await device.connect(unhurried))).toBe('maybe');
    expect(fake.requests.length).toBe(1);
  });

  test('is what one probe says', async () => {
    const { device, fake } = await opened((_, socket) => {
      oddity(socket);
    });
    expect(faultOf(await device.probe(unhurried)).kind).toBe(fault.kind);
    expect(fake.requests.length).toBe(1);
  });
});

describe('a refused claim code', () => {
  test('once is sent again', async () => {
    const { device, fake } = await opened((_, socket, index) => {
      answerTcp(socket, `{"r":${index === 0 ? -1 : 0}}`);
    });
    expect(await device.setClaimCode(claimCode, unhurried)).toEqual({ ok: true, value: undefined });
    expect(fake.requests[1]?.raw.toString()).toBe(`set\n80\n\n{"k":"cc","v":"${claimCode.reveal()}"}`);
  });

  test('each time is a refusal, also when the number comes as text', async () => {
    const { device, fake } = await opened((_, socket) => {
      answerTcp(socket, '{"x":1,"r":"-1"}');
    });
    expect(faultOf(await device.setClaimCode(claimCode, unhurried))).toEqual({ kind: 'result', r: -1 });
    expect(fake.requests.length).toBe(3);
  });

  test('by an empty body is not repeated: the same bytes would be rejected again', async () => {
    const { device, fake } = await opened((_, socket) => socket.end('\n\n'));
    expect(faultOf(await device.setClaimCode(claimCode, unhurried))).toEqual({ kind: 'request-rejected' });
    expect(fake.requests.length).toBe(1);
  });
});

test('an empty body for a question without a body is odd, and asked again', async () => {
  const { device } = await opened((request, socket, index) => {
    answerTcp(socket, index === 0 ? '' : goodJson(request.name));
  });
  expect(valueOf(await device.version(unhurried))).toBe(2);
});

test('a busy HTTP server is asked again until it has time', async () => {
  const { device } = await opened((_, socket, index) => {
    if (index < 5) socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\n');
    else socket.end(httpReply('{"v":2}'));
  }, 'http');
  expect(valueOf(await device.version(unhurried))).toBe(2);
});

describe('refused connections', () => {
  test('are tried again while services start; then the command goes through once', async () => {
    const gone = await startFakeDevice(answerWell);
    await gone.stop();
    const clock = systemClock(20);
    const device = openSoftApDevice(gone.address, clock);
    const asked = device.connect(unhurried);
    await clock.sleep(3_000);
    let requests = 0;
    const server = createServer((socket) => {
      socket.on('data', () => {
        requests += 1;
        answerTcp(socket, '{"r":0}');
      });
    });
    await listen(server, gone.address.port);
    expect(valueOf(await asked)).toBe('acknowledged');
    server.close();
    expect(requests).toBe(1);
  });

  test('are a verdict after 15 s, and for a probe at once', async () => {
    const gone = await startFakeDevice(answerWell);
    await gone.stop();
    const clock = systemClock(20);
    const device = openSoftApDevice(gone.address, clock);
    const start = clock.now();
    expect(faultOf(await device.probe(unhurried))).toEqual({ kind: 'refused' });
    expect(clock.now() - start).toBeLessThan(3_000);
    expect(faultOf(await device.connect(unhurried))).toEqual({ kind: 'refused' });
    expect(clock.now() - start).toBeGreaterThan(14_000);
    expect(clock.now() - start).toBeLessThan(25_000);
  });
});

test('an address without a route is unreachable', async () => {
  const device = openSoftApDevice({ host: '255.255.255.255', port: 5609, transport: 'tcp' }, systemClock(20));
  expect(faultOf(await device.deviceId(unhurried))).toEqual({ kind: 'unreachable' });
});

test('silence lasts no longer than its limit in real time', async () => {
  const { device } = await opened(() => undefined, 'tcp', 1);
  const start = performance.now();
  expect(faultOf(await device.probe(unhurried))).toEqual({ kind: 'silent', limitMs: 1_500 });
  expect(performance.now() - start).toBeGreaterThan(1_400);
  expect(performance.now() - start).toBeLessThan(3_000);
});
