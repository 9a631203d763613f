import type { FastifyInstance, FastifyLoggerOptions } from 'fastify';
import type { Writable } from 'node:stream';
import type { PinoLoggerOptions } from 'fastify/types/logger';

/** Paths that never come out, should anybody ever log an object with them. */
const redacted = [
  'authorization',
  'access_token',
  'session_key',
  'claim_code',
  'code',
  'device_code',
  'user_code',
  'verifier',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** One JSON line for each request and event. */
export function loggerOptions(stream: Writable | undefined): FastifyLoggerOptions & PinoLoggerOptions {
  const redact = { paths: redacted, censor: '[redacted]' };
  return { level: 'info', redact, serializers: { err: errorForLog }, ...(stream === undefined ? {} : { stream }) };
}

/** Names the route as it is written, never the address that was asked for. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? '(none)';
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'request');
    done();
  });
}

/** Messages of errors may repeat what was sent or stored; name, code and places of the stack do not. */
export function errorForLog(error: unknown): { type: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { type: error.name, message: code, stack: places.join('\n') };
}
