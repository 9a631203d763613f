import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import type { Office } from '../sessions/office';
import { statusOf, type Refusal } from '../sessions/refusal';
import { appRoutes } from './app-routes';
import { Door, type Caller } from './door';
import { refusalOfError } from './framework-errors';
import { loggerOptions, logRequests } from './log';
import { openApiDocument } from './open-api';
import { pages } from './pages';
import type { Route } from './route';
import { sendSecurityHeaders } from './security-headers';
import { staffRoutes } from './staff-routes';

const BODY_BYTES = 8 * 1024;
const REQUEST_MS = 10_000;
const routes: readonly Route[] = [...appRoutes, ...staffRoutes];
const paramsOf = z.record(z.string(), z.string());

/** The HTTP side, without its office: that is opened once the address is known. */
export function createServer(proxies: number, log: Writable | undefined): FastifyInstance {
  return Fastify({
    logger: loggerOptions(log),
    // Fastify's own lines about requests carry their addresses.
    logController: new LogController({ disableRequestLogging: true }),
    ...{ bodyLimit: BODY_BYTES, requestTimeout: REQUEST_MS, connectionTimeout: REQUEST_MS },
    trustProxy: (_address, hop) => hop < proxies,
    forceCloseConnections: true,
  });
}

/** Puts every route behind the door. */
export function serve(server: FastifyInstance, office: Office): void {
  const door = new Door(office);
  sendSecurityHeaders(server, office.settings.publicUrl);
  logRequests(server);
  for (const route of routes) addRoute(server, office, door, route);
  for (const [path, page] of pages) {
    server.get(path, (_request, reply) => reply.type(page.type).send(page.text));
  }
  server.get('/openapi.json', () => openApiDocument(routes, office.publicUrl));
  for (const path of ['/health', '/healthz']) {
    server.get(path, async () => {
      await office.database.rows(z.unknown(), 'select 1');
      return { ok: true };
    });
  }
  server.setNotFoundHandler((_request, reply) => sendRefusal(reply, { error: 'not_found' }));
  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalOfError(error);
    if (refusal.error === 'internal') request.log.error({ err: error }, 'failed');
    return sendRefusal(reply, refusal);
  });
}

function addRoute(server: FastifyInstance, office: Office, door: Door, route: Route): void {
  server.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const outcome = await door.pass(route, caller, (session) =>
        route.run(office, { body: request.body, params: caller.params, session }),
      );
      if (outcome.ok) return reply.send(outcome.value);
      return sendRefusal(reply, outcome.error);
    },
  });
}

function callerOf(request: FastifyRequest): Caller {
  return { address: request.ip, authorization: request.headers.authorization, params: paramsOf.parse(request.params) };
}

function sendRefusal(reply: FastifyReply, { error, retryAfter }: Refusal): FastifyReply {
  if (retryAfter === undefined) return reply.code(statusOf(error)).send({ error });
  return reply.code(statusOf(error)).header('retry-after', retryAfter).send({ error, retry_after: retryAfter });
}
