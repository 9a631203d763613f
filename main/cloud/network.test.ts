import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import forge from 'node-forge';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../shared/result';
import { Secret } from '../../shared/secret';
import type { Clock } from '../ports/clock';
import { systemClock } from '../ports/system-clock';
import type { CloudSession } from '../ports/cloud-session';
import { openCloud } from './cloud';
import { json, openCloudStand, openTestLog, plain, type CloudStand } from './cloud-stand';

const calm = new AbortController().signal;
const offline = fail({ kind: 'offline' });
const notParticle = fail({ kind: 'not-particle' });

const servers: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function sessionAt(origin: string, clock: Clock = systemClock()): CloudSession {
  return openCloud({ origin, clock, log: openTestLog() }).session(new Secret('access-token', 'tok1'));
}

async function stand(...answer: Parameters<typeof openCloudStand>): Promise<CloudStand> {
  const opened = await openCloudStand(...answer);
  servers.push(opened);
  return opened;
}

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A server that does this once it was spoken to, and the sockets it holds. */
async function tcp(act: (socket: Socket) => void): Promise<{ readonly port: number; readonly sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    socket.once('data', () => {
      act(socket);
    });
  });
  return { port: await listen(server), sockets };
}

async function strangersTls(): Promise<number> {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.validity.notBefore = new Date(Date.now() - 3_600_000);
  certificate.validity.notAfter = new Date(Date.now() + 3_600_000);
  certificate.setSubject([{ name: 'commonName', value: 'portal.example' }]);
  certificate.setIssuer([{ name: 'commonName', value: 'portal.example' }]);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  const pem = { key: forge.pki.privateKeyToPem(keys.privateKey), cert: forge.pki.certificateToPem(certificate) };
  return listen(createTlsServer(pem, (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]')));
}

describe('a connection that', () => {
  it('is refused is offline', async () => {
    const closed = await openCloudStand(json(200, []));
    await closed.close();
    expect(await sessionAt(closed.origin).devices(calm)).toEqual(offline);
  });

  it('has no name is offline', async () => {
    expect(await sessionAt('https://nowhere.invalid').devices(calm)).toEqual(offline);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['is reset', (socket) => socket.resetAndDestroy()],
    ['ends without a reply', (socket) => socket.end()],
    ['ends inside the head', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-')],
    ['ends inside the body', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n[{"id":')],
    [
      'is reset inside the body',
      (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n[', () => socket.resetAndDestroy()),
    ],
  ])('%s is offline', async (_, act) => {
    const { port } = await tcp(act);
    expect(await sessionAt(`http://127.0.0.1:${port}`).devices(calm)).toEqual(offline);
  });

  it.each<[string, string]>([
    ['speaks no HTTP', 'SSH-2.0-dropbear\r\n'],
    ['changes the protocol', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'],
  ])('%s is not Particle', async (_, bytes) => {
    const { port } = await tcp((socket) => socket.end(bytes));
    expect(await sessionAt(`http://127.0.0.1:${port}`).devices(calm)).toEqual(notParticle);
  });

  it('speaks plain HTTP at the TLS port is not Particle', async () => {
    const { port } = await tcp((socket) => socket.end('HTTP/1.1 302 Found\r\nlocation: http://portal.example\r\n\r\n'));
    expect(await sessionAt(`https://127.0.0.1:${port}`).devices(calm)).toEqual(notParticle);
  });

  it('shows the certificate of a stranger is not Particle', async () => {
    const port = await strangersTls();
    expect(await sessionAt(`https://127.0.0.1:${port}`).devices(calm)).toEqual(notParticle);
  });
});

describe('the limit', () => {
  it.each<[string, string, (socket: Socket) => void]>([
    ['no reply', 'http', () => undefined],
    ['half a head', 'http', (socket) => socket.write('HTTP/1.1 200 OK\r\n')],
    ['half a body', 'http', (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n[')],
    ['no TLS handshake', 'https', () => undefined],
  ])('ends a call with %s and closes its socket', async (_, scheme, act) => {
    const { port, sockets } = await tcp(act);
    const clock = systemClock(20);
    const startedAt = clock.now();
    const devices = await sessionAt(`${scheme}://127.0.0.1:${port}`, clock).devices(calm);
    expect(devices).toEqual(fail({ kind: 'silent', limitMs: 15_000 }));
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(14_900);
    await vi.waitFor(() => {
      expect(sockets.size).toBe(0);
    });
  });

  it('of asking whether the API is reachable is shorter', async () => {
    const { port } = await tcp(() => undefined);
    const cloud = openCloud({ origin: `http://127.0.0.1:${port}`, clock: systemClock(20), log: openTestLog() });
    expect(await cloud.reachable(calm)).toEqual(fail({ kind: 'silent', limitMs: 5_000 }));
  });

  it('ends a body that drips for ever', async () => {
    const { port } = await tcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      const drip = setInterval(() => socket.write('1\r\n \r\n'), 20);
      socket.once('close', () => {
        clearInterval(drip);
      });
    });
    const devices = await sessionAt(`http://127.0.0.1:${port}`, systemClock(20)).devices(calm);
    expect(devices).toEqual(fail({ kind: 'silent', limitMs: 15_000 }));
  });

  it('is one of size too', async () => {
    const { origin } = await stand(plain(200, 'application/json', `["${'x'.repeat(4_100_000)}"]`));
    expect(await sessionAt(origin).devices(calm)).toEqual(fail({ kind: 'malformed', what: 'reply-too-long' }));
  });
});

describe('a cancel', () => {
  it('before the call sends nothing', async () => {
    const { origin, requests } = await stand(json(200, []));
    expect(await sessionAt(origin).devices(AbortSignal.abort())).toEqual(fail({ kind: 'cancelled' }));
    expect(requests).toEqual([]);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['before the reply', () => undefined],
    ['inside the body', (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n[')],
  ])('%s leaves no socket, timer or listener behind', async (_, act) => {
    const { port, sockets } = await tcp(act);
    const clock = systemClock();
    let timers = 0;
    const counting: Clock = {
      ...clock,
      after: (ms, callback) => {
        timers += 1;
        const stop = clock.after(ms, callback);
        return () => {
          timers -= 1;
          stop();
        };
      },
    };
    const cancel = new AbortController();
    const removed = vi.spyOn(cancel.signal, 'removeEventListener');
    const asked = sessionAt(`http://127.0.0.1:${port}`, counting).devices(cancel.signal);
    await vi.waitFor(() => {
      expect(sockets.size).toBe(1);
    });
    cancel.abort();
    expect(await asked).toEqual(fail({ kind: 'cancelled' }));
    expect(timers).toBe(0);
    expect(removed).toHaveBeenCalled();
    await vi.waitFor(() => {
      expect(sockets.size).toBe(0);
    });
  });
});

describe('the network came back', () => {
  it('and the next call works, with a socket of its own', async () => {
    const first = await stand(json(200, []));
    const session = sessionAt(first.origin);
    expect((await session.devices(calm)).ok).toBe(true);
    await vi.waitFor(() => {
      expect(first.openSockets()).toBe(0);
    });
    await first.close();
    expect(await session.devices(calm)).toEqual(offline);
    await stand(json(200, []), first.port);
    expect(await session.devices(calm)).toMatchObject(ok({ value: [] }));
  });

  it('while calls into the dead network are still waiting', async () => {
    const { origin, requests } = await stand((response, _, turn) => {
      if (turn > 3) response.end('[]');
    });
    const session = sessionAt(origin);
    const cancel = new AbortController();
    const dead = [1, 2, 3].map(() => session.devices(cancel.signal));
    await vi.waitFor(() => {
      expect(requests).toHaveLength(3);
    });
    expect((await session.devices(calm)).ok).toBe(true);
    cancel.abort();
    expect(await Promise.all(dead)).toEqual([1, 2, 3].map(() => fail({ kind: 'cancelled' })));
  });
});
