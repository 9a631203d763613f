import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { CloudFault } from '../../shared/errors/cloud-faults';
import { fail, ok, type Result } from '../../shared/result';
import { faultOfNetworkError } from './network-fault';

/** One HTTP request as the cloud room words it. */
export interface CloudRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Whole value of the Authorization header: the only place where a token travels (cloud 1.6). */
  readonly authorization: string | null;
  readonly body: { readonly type: 'json' | 'form'; readonly text: string } | null;
  readonly accept: 'application/json' | 'text/event-stream';
  /** From the first look-up of the name to the last byte of the reply, in milliseconds. */
  readonly limitMs: number;
}

/** Why a signal aborts; `limit` is set by our own timer, everything else is the caller's cancel. */
export const LIMIT_REACHED = 'limit';

/**
 * Sends one request and resolves with the head of its response, whose body the caller reads or destroys.
 * Each exchange has a socket of its own: the PC changes networks, and a pooled socket, or a pooled attempt to
 * connect, would belong to the network before. Redirects are not followed. The signal ends request and response.
 */
export function exchange(
  origin: string,
  request: CloudRequest,
  signal: AbortSignal,
): Promise<Result<IncomingMessage, CloudFault>> {
  if (signal.aborted) return Promise.resolve(fail({ kind: 'cancelled' }));
  return new Promise((resolve) => {
    const sent = send(origin, request);
    const connection = watchConnection(sent);
    const end = (): void => {
      resolve(fail(faultOfAbort(signal, connection.up(), request.limitMs)));
      sent.destroy();
    };
    signal.addEventListener('abort', end, { once: true });
    sent.once('close', () => {
      signal.removeEventListener('abort', end);
      resolve(fail({ kind: 'not-particle' }));
    });
    sent.once('response', (response) => {
      response.on('error', () => undefined);
      resolve(ok(response));
    });
    sent.on('error', (error) => {
      resolve(fail(faultOfNetworkError(error)));
    });
  });
}

function send(origin: string, request: CloudRequest): ClientRequest {
  const start = origin.startsWith('https:') ? requestHttps : requestHttp;
  const sent = start(origin + request.path, { method: request.method, headers: headersOf(request), agent: false });
  sent.end(request.body?.text);
  return sent;
}

function headersOf(request: CloudRequest): Record<string, string | number> {
  const { authorization, body } = request;
  return {
    accept: request.accept,
    'x-particle-tool': 'photon-setup',
    ...(authorization === null ? {} : { authorization }),
    ...(body === null
      ? {}
      : {
          'content-type': body.type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body.text),
        }),
  };
}

function watchConnection(sent: ClientRequest): { up(): boolean } {
  let up = false;
  sent.once('socket', (socket: Socket) => {
    socket.once('connect', () => {
      up = true;
    });
  });
  return { up: () => up };
}

/** Nothing connected within the limit means that this PC has no way to the API; connected, that the API is silent. */
function faultOfAbort(signal: AbortSignal, connected: boolean, limitMs: number): CloudFault {
  if (signal.reason !== LIMIT_REACHED) return { kind: 'cancelled' };
  return connected ? { kind: 'silent', limitMs } : { kind: 'offline' };
}
