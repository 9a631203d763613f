import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Client, fetch, type buildConnector, type RequestInit, type Response } from 'undici';

/** The way of one exchange to one origin, instead of a pool. */
export interface OwnNetwork {
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** Is, or was, there a connection to the origin's machine? */
  up(): boolean;
  /** Takes back the request, its socket, and an attempt to connect. */
  end(): void;
}

/**
 * One socket, which is closed after its reply. An undici client that is destroyed while it connects leaves the attempt
 * to itself, so the socket is made, and held, here. Limits are ours, on our own clock.
 */
export function openOwnNetwork(origin: string): OwnNetwork {
  let socket: Socket | undefined;
  let up = false;
  const client = new Client(origin, {
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (target, done) => {
      socket = begin(target, done).once('connect', () => {
        up = true;
      });
    },
  });
  return {
    fetch: (path, init) => fetch(origin + path, { ...init, dispatcher: client }),
    up: () => up,
    end: () => {
      void client.destroy();
      socket?.destroy();
    },
  };
}

function begin(target: buildConnector.Options, done: buildConnector.Callback): Socket {
  const secure = target.protocol === 'https:';
  const socket = secure ? beginTls(target) : connectTcp({ host: target.hostname, port: portOf(target, 80) });
  return socket
    .setNoDelay(true)
    .once(secure ? 'secureConnect' : 'connect', () => {
      done(null, socket);
    })
    .on('error', (error) => {
      done(error, null);
    });
}

/** The certificate must be for the name that was asked for; an address has no name to ask by (SNI). */
function beginTls(target: buildConnector.Options): Socket {
  const { hostname: host } = target;
  return connectTls({
    host,
    port: portOf(target, 443),
    ALPNProtocols: ['http/1.1'],
    ...(isIP(host) === 0 ? { servername: host } : {}),
  });
}

function portOf({ port }: buildConnector.Options, usual: number): number {
  return port === '' ? usual : Number(port);
}
