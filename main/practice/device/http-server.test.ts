import { afterEach, describe, expect, it } from 'vitest';

import { exchange, startDevice } from './practice-device.fixture';

let started: Awaited<ReturnType<typeof startDevice>> | undefined;
const start = async (...args: Parameters<typeof startDevice>) => (started = await startDevice(...args));
afterEach(() => started?.device.close());

const get = (path: string, rest = 'Connection: close\r\n') =>
  `GET ${path} HTTP/1.1\r\nHost: 192.168.0.1\r\n${rest}\r\n`;
const post = (path: string, body: string, type = 'application/x-www-form-urlencoded') =>
  `POST ${path} HTTP/1.1\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
const split = (bytes: Buffer) => {
  const at = bytes.indexOf('\r\n\r\n') + 4;
  return { head: bytes.toString('latin1', 0, at), body: bytes.toString('latin1', at) };
};

describe('the HTTP server of the virtual Photon', () => {
  it('answers with its fixed header and a chunk for every write', async () => {
    const { device } = await start();
    const version = await exchange(device.httpPort, get('/version'));
    expect(version.end).toBe('end');
    expect(split(version.bytes).head).toHaveLength(232);
    expect(split(version.bytes).body).toBe('7\r\n{"v":2}\r\n0\r\n\r\n');
    const set = await exchange(device.httpPort, post('/set', '{"k":"cc","v":"code"}'));
    expect(split(set.bytes).body).toBe(
      '1\r\n{\r\n1\r\n"\r\n1\r\nr\r\n1\r\n"\r\n1\r\n:\r\n1\r\n0\r\n1\r\n}\r\n0\r\n\r\n',
    );
    const id = split((await exchange(device.httpPort, get('/device-id'))).bytes).body;
    const sizes = Array.from(id.matchAll(/(?:^|\r\n)([0-9a-f]+)\r\n/g), ([, size]) => size);
    expect(sizes.join(' ')).toBe('1 1 2 1 1 1 18 1 1 1 1 1 1 1 1 1 1 0');
  });

  it('answers a rejected body with 200 and nothing', async () => {
    const { device } = await start();
    const { head, body } = split((await exchange(device.httpPort, post('/set', '{"k":1}'))).bytes);
    expect([head.split('\r\n')[0], body]).toEqual(['HTTP/1.1 200 OK', '0\r\n\r\n']);
  });

  it('keeps the connection unless told exactly to close it', async () => {
    const { device } = await start();
    expect((await exchange(device.httpPort, get('/version', 'connection: close\r\n'), 100)).end).toBe('still-open');
    const silent = await exchange(device.httpPort, get('/version', ''), 100);
    expect([split(silent.bytes).body, silent.end]).toEqual(['7\r\n{"v":2}\r\n0\r\n\r\n', 'still-open']);
  });

  it('takes no body with a lower-case length, and 404s the types it knows', async () => {
    const { device } = await start();
    const body = '{"k":"cc","v":"code"}';
    const lower = post('/set', body).replace('Content-Length', 'content-length');
    expect(split((await exchange(device.httpPort, lower)).bytes).body).toBe('0\r\n\r\n');
    const json = await exchange(device.httpPort, post('/set', body, 'application/json'));
    expect(split(json.bytes).head).toMatch(/^HTTP\/1\.1 404 Not Found\r\nContent-Type: text\/html\r\n/);
    expect(device.record().claimCodes).toEqual([]);
  });

  it.each([
    ['HTTP/1.0', 'GET /version HTTP/1.0\r\nHost: x\r\n\r\n'],
    ['OPTIONS', 'OPTIONS /version HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a head without its end', 'GET /version HTTP/1.1\r\nHost: x\r\n'],
  ])('does not answer %s', async (_, bytes) => {
    const { device } = await start();
    expect(await exchange(device.httpPort, bytes, 100)).toMatchObject({ bytes: Buffer.alloc(0), end: 'still-open' });
  });

  it('has a greeting, redirects and 404 beside the commands', async () => {
    const { device } = await start();
    expect((await exchange(device.httpPort, get('/hello'))).bytes.toString()).toMatch(
      /Content-Length: 14\r\n\r\nSoft AP Setup\0$/,
    );
    expect((await exchange(device.httpPort, get('/'))).bytes.toString()).toMatch(
      /^HTTP\/1\.1 301 [^]*Location: \/index\r\n/,
    );
    expect((await exchange(device.httpPort, get('/wpad.dat'))).bytes.toString()).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('runs connect-ap from a plain GET', async () => {
    const { device } = await start();
    expect((await exchange(device.httpPort, get('/connect-ap'))).bytes.toString()).toContain('200 OK');
    expect(device.record().commands).toEqual(['connect-ap']);
  });

  it('matches longer paths only in older firmware', async () => {
    const { device } = await start({ generation: 'g1' });
    await exchange(device.httpPort, get('/VersionXYZ'), 50);
    expect(device.record().commands).toEqual(['version']);
  });
});
