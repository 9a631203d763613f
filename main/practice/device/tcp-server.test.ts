import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

import { ask, eventually, exchange, publicKeyOf, request, startDevice } from './practice-device.fixture';

let started: Awaited<ReturnType<typeof startDevice>> | undefined;
const start = async (...args: Parameters<typeof startDevice>) => (started = await startDevice(...args));
afterEach(() => started?.device.close());

describe('the line protocol of the virtual Photon', () => {
  it.each([
    ['version', '\n\n{"v":2}'],
    ['set', '\n\n'],
    ['ant-internal', ''],
    ['nothing-such', ''],
    ['a-name-that-is-much-longer-than-thirty-characters', ''],
  ])('answers %s byte for byte and closes', async (name, reply) => {
    const { device } = await start();
    const heard = await exchange(device.tcpPort, request(name));
    expect([heard.bytes.toString(), heard.end]).toEqual([reply, 'end']);
  });

  it('tells its id in upper case and its claimed flag as a string', async () => {
    const { device } = await start();
    expect(await ask(device, 'device-id')).toBe(`{"id":"${device.idUpper}","c":"0"}`);
    expect(device.idUpper).toMatch(/^[0-9A-F]{24}$/);
  });

  it('dumps its key as 294 bytes in upper case, zeros behind the key', async () => {
    const { device } = await start();
    expect(await ask(device, 'public-key')).toMatch(/^\{"b":"30819F300D06[0-9A-F]{576}","r":0\}$/);
    const field = await publicKeyOf(device);
    expect(field.subarray(157, 162).toString('hex')).toBe('0203010001');
    expect(field.subarray(162).equals(Buffer.alloc(132))).toBe(true);
  });

  it('takes header lines, a name ended by NUL and bytes one at a time', async () => {
    const { device } = await start();
    expect((await exchange(device.tcpPort, 'version\n0\nX: y\nZ\n\n')).bytes.toString()).toBe('\n\n{"v":2}');
    expect((await exchange(device.tcpPort, 'version\0' + '0\n\n')).bytes.toString()).toBe('\n\n{"v":2}');
    const socket = connect({ port: device.tcpPort, host: '127.0.0.1', noDelay: true });
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    for (const byte of request('set', { k: 'cc', v: 'x' })) {
      await new Promise((resolve) => socket.write(Buffer.from([byte]), resolve));
    }
    await eventually(() => heard === '\n\n{"r":0}');
  });

  it.each(['device-id\r\n0\r\n\r\n', 'device-id\n0\n', 'set\n5\n\n{}'])('waits for ever after %j', async (bytes) => {
    const { device } = await start();
    expect(await exchange(device.tcpPort, bytes, 150)).toMatchObject({ bytes: Buffer.alloc(0), end: 'still-open' });
    await eventually(() => device.record().halfRequests === 1);
    expect(await ask(device, 'version')).toBe('{"v":2}');
  });

  it('lets a connection that has sent half a request block all others', async () => {
    const { device } = await start();
    const blocker = connect({ port: device.tcpPort, host: '127.0.0.1' }, () => blocker.write('version\n'));
    await eventually(() => blocker.bytesWritten === 8);
    expect((await exchange(device.tcpPort, request('version'), 100)).end).toBe('still-open');
    blocker.destroy();
    expect(await ask(device, 'version')).toBe('{"v":2}');
  });

  it('does not count a connection without a byte as half a request', async () => {
    const { device } = await start();
    await exchange(device.tcpPort, '', 50);
    expect(await ask(device, 'version')).toBe('{"v":2}');
    expect(device.record().halfRequests).toBe(0);
  });

  it('serves ten connections at a time and leaves more pending', async () => {
    const { device } = await start();
    const idle = Array.from({ length: 10 }, () => connect({ port: device.tcpPort, host: '127.0.0.1' }));
    await eventually(() => idle.every(({ readyState }) => readyState === 'open'));
    const eleventh = exchange(device.tcpPort, request('version'));
    const patience = new Promise((resolve) => setTimeout(resolve, 100, 'still pending'));
    expect(await Promise.race([eleventh, patience])).toBe('still pending');
    idle[0]?.destroy();
    expect((await eleventh).bytes.toString()).toBe('\n\n{"v":2}');
    for (const socket of idle) socket.destroy();
  });

  it('resets every connection while the PC is elsewhere', async () => {
    const { device, pc } = await start();
    pc.isWithDevice = false;
    expect(await exchange(device.tcpPort, request('version'))).toEqual({ bytes: Buffer.alloc(0), end: 'reset' });
    expect((await exchange(device.httpPort, 'GET /version HTTP/1.1\r\n\r\n')).end).toBe('reset');
    expect(device.record().commands).toEqual([]);
  });

  it('keeps a claim code of 63 characters and refuses an empty one or another key', async () => {
    const { device } = await start();
    expect(await ask(device, 'set', { k: 'cc', v: 'c'.repeat(70) })).toBe('{"r":0}');
    expect(await ask(device, 'set', { k: 'ccx', v: 'short' })).toBe('{"r":0}');
    expect(await ask(device, 'set', { k: 'cc', v: '' })).toBe('{"r":-1}');
    expect(await ask(device, 'set', { k: 'xx', v: 'code' })).toBe('{"r":-1}');
    expect(await ask(device, 'set', '{}')).toBe('{"r":-1}');
    expect(await ask(device, 'set', { k: 'cc', v: 'code', x: 1 })).toBe('');
    expect(device.record().claimCodes).toEqual(['c'.repeat(63), 'short']);
  });

  it('streams its list in packets of raw names, hidden and 5 GHz ones left out', async () => {
    const { device } = await start({ profile: 'dense' });
    const { bytes } = await exchange(device.tcpPort, request('scan-ap'));
    const text = bytes.toString('latin1');
    expect(text).toContain('{"ssid":"Bob"s","rssi":-72,"sec":4194310,"ch":6,"mdr":144400}');
    expect(text).toContain('tab\t\x011');
    expect(text).not.toMatch(/Practice Hidden|Practice 5 GHz/);
    expect(text.match(/"ssid"/g)?.length).toBeGreaterThan(35);
    expect(text).toMatch(/^\n\n\{"scans":\[.*\]\}$/s);
  });
});

describe('older firmware on the line protocol', () => {
  it('never closes the first connection of a session, and closes the later ones', async () => {
    const { device } = await start({ generation: 'g1' });
    const first = await exchange(device.tcpPort, request('version'), 150);
    expect([first.bytes.toString(), first.end]).toEqual(['\n\n{"v":2}', 'still-open']);
    expect((await exchange(device.tcpPort, request('version'))).end).toBe('end');
  });

  it('is dead after half a request, until it is reset', async () => {
    const { device } = await start({ generation: 'g1' });
    await exchange(device.tcpPort, 'device-id\n', 30);
    expect(await exchange(device.tcpPort, request('version'), 150)).toMatchObject({ end: 'still-open' });
    device.holdSetupButton();
    await exchange(device.tcpPort, '', 20);
    expect(await ask(device, 'version')).toBe('{"v":2}');
    expect(device.record().halfRequests).toBe(1);
  });
});
