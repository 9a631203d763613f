import { Readable } from 'node:stream';
import type { RequestInit, Response } from 'undici';
import type { CloudFault } from '../../shared/errors/cloud-faults';
import { programVersion } from '../../shared/program-version';
import { fail, ok, type Result } from '../../shared/result';
import { faultOfFetchError } from './network-fault';

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

/** The head of a response, and its body as it comes. Whoever has it ends it, read or not. */
export interface CloudResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** To be read once; throws where the connection breaks, or is ended. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Closes the connection. */
  end(): void;
}

/** Why a signal aborts; `limit` is set by our own timer, everything else is the caller's cancel. */
export const LIMIT_REACHED = 'limit';

/**
 * Sends one request and resolves with the head of its response, whose body the caller reads or ends.
 * Each exchange has a socket of its own: the PC changes networks, and a pooled socket, or a pooled attempt to
 * connect, would belong to the network before. Redirects are not followed. The signal ends request and response.
 */
export async function exchange(
  origin: string,
  request: CloudRequest,
  signal: AbortSignal,
): Promise<Result<CloudResponse, CloudFault>> {
  // Read with the first request: undici is a third of the program, and no window has to wait for it.
  const { openOwnNetwork } = await import('./own-network');
  if (signal.aborted) return fail({ kind: 'cancelled' });
  const network = openOwnNetwork(origin);
  const end = (): void => {
    signal.removeEventListener('abort', end);
    network.end();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    const response = await network.fetch(request.path, initOf(request));
    return ok(responseOf(response, end));
  } catch (error) {
    end();
    return fail(faultOf(error, { signal, connected: network.up(), limitMs: request.limitMs }));
  }
}

function initOf({ method, body, accept, authorization }: CloudRequest): RequestInit {
  return {
    method,
    redirect: 'manual',
    body: body?.text ?? null,
    headers: {
      accept,
      // Packed events would wait for each other.
      'accept-encoding': 'identity',
      'user-agent': 'photon-setup',
      'x-particle-tool': `photon-setup@${programVersion()}`,
      ...(authorization === null ? {} : { authorization }),
      ...(body === null ? {} : { 'content-type': CONTENT_TYPES[body.type] }),
    },
  };
}

const CONTENT_TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;

function responseOf(response: Response, end: () => void): CloudResponse {
  return { status: response.status, headers: response.headers, body: response.body ?? Readable.from([]), end };
}

interface Ended {
  readonly signal: AbortSignal;
  readonly connected: boolean;
  readonly limitMs: number;
}

/** Nothing connected within the limit means that this PC has no way to the API; connected, that the API is silent. */
function faultOf(error: unknown, { signal, connected, limitMs }: Ended): CloudFault {
  if (!signal.aborted) return faultOfFetchError(error);
  if (signal.reason !== LIMIT_REACHED) return { kind: 'cancelled' };
  return connected ? { kind: 'silent', limitMs } : { kind: 'offline' };
}
