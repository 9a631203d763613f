import { request } from 'node:http';
import type { z } from 'zod';
import { radioRefusalSchema } from '../../shared/practice/world';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { parseJson } from '../../shared/parse-json';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';

export type RadioRefusal = z.infer<typeof radioRefusalSchema>['refusal'];

/** What became of one request to the control port: its content, or the radio's refusal. */
export type ControlAnswer<T> =
  { readonly kind: 'content'; readonly content: T } | { readonly kind: 'refused'; readonly refusal: RadioRefusal };

/** One request; its answer has to fit the schema, within the limit in milliseconds. */
export interface ControlRequest<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: object | null;
  readonly limitMs: number;
  readonly schema: z.ZodType<T>;
}

/** The control port of a practice world; only ever on loopback. */
export interface ControlPort {
  ask<T>(request: ControlRequest<T>, signal: AbortSignal): Promise<Result<ControlAnswer<T>, WifiFault>>;
}

/**
 * Opens the control port at `control`. An address that is not on loopback, no answer within a request's limit, and an
 * answer that breaks the contract are `tool-failed`.
 */
export function openControlPort(control: string, clock: Clock): ControlPort {
  const base = parseControl(control);
  return {
    ask: async (asked, signal) => {
      if (base === undefined) return fail({ kind: 'tool-failed' });
      const reply = await send(base, asked, clock, signal);
      return reply.ok ? readAnswer(reply.value, asked.schema) : reply;
    },
  };
}

/** The control address without a trailing slash; `undefined` unless it is plain http on loopback. */
export function parseControl(control: string): string | undefined {
  const url = parseUrl(control);
  if (url?.protocol !== 'http:' || url.username !== '' || url.password !== '') return undefined;
  const loopback = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.[\d.]+$/.test(url.hostname);
  return loopback ? (url.origin + url.pathname).replace(/\/+$/, '') : undefined;
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** One request on a socket of its own, ended by its limit or the signal. */
function send(
  base: string,
  asked: ControlRequest<unknown>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<Reply, WifiFault>> {
  if (signal.aborted) return Promise.resolve(fail({ kind: 'cancelled' }));
  return new Promise((resolve) => {
    const body = asked.body === null ? '' : JSON.stringify(asked.body);
    const sent = request(base + asked.path, { method: asked.method, agent: false, headers: headersOf(body) });
    const stop = clock.after(asked.limitMs, () => {
      sent.destroy();
    });
    const cancel = (): void => {
      resolve(fail({ kind: 'cancelled' }));
      sent.destroy();
    };
    signal.addEventListener('abort', cancel, { once: true });
    sent.on('error', () => undefined);
    sent.once('close', () => {
      stop();
      signal.removeEventListener('abort', cancel);
      resolve(fail({ kind: 'tool-failed' }));
    });
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('error', () => undefined);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        resolve(ok({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
        sent.destroy();
      });
    });
    sent.end(body);
  });
}

function headersOf(body: string): Record<string, string | number> {
  return body === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
}

function readAnswer<T>(reply: Reply, schema: z.ZodType<T>): Result<ControlAnswer<T>, WifiFault> {
  const json = parseJson(reply.text);
  if (reply.status === 409) {
    const refusal = radioRefusalSchema.safeParse(json);
    return refusal.success ? ok({ kind: 'refused', refusal: refusal.data.refusal }) : fail({ kind: 'tool-failed' });
  }
  const content = schema.safeParse(json);
  return reply.status === 200 && content.success
    ? ok({ kind: 'content', content: content.data })
    : fail({ kind: 'tool-failed' });
}
