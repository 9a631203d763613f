import { z } from 'zod';
import { refusalReply } from '../../shared/company/contract';
import { statusOf } from '../sessions/refusal';
import type { Access, Route } from './route';

const security: Readonly<Record<Access, readonly Readonly<Record<string, readonly string[]>>[]>> = {
  public: [],
  session: [{ session: [] }],
  operator: [{ operator: [] }],
  staff: [{ staff: [] }],
};

/** The OpenAPI 3.1 document of these routes, made from the very schemas that check the requests. */
export function openApiDocument(routes: readonly Route[], url: string): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  const key = { type: 'apiKey', in: 'header', name: 'Authorization' };
  return {
    openapi: '3.1.0',
    info: { title: 'Photon Setup broker', version: '1', description: 'The company server of Photon Setup.' },
    servers: [{ url }],
    paths,
    components: {
      schemas: { Refusal: z.toJSONSchema(refusalReply) },
      securitySchemes: {
        session: { ...key, description: 'Setup <session_key>' },
        operator: { ...key, description: 'Operator <operator key>' },
        staff: { ...key, description: 'Staff <staff key>' },
      },
    },
  };
}

function operation(route: Route): Readonly<Record<string, unknown>> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return {
    summary: route.summary,
    security: security[route.access],
    parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...(route.method === 'GET' || route.body === null ? {} : { requestBody: bodyOf(route.body) }),
    responses: { 200: { description: 'Done', content: jsonOf(route.reply, 'output') }, ...refusalsOf(route) },
  };
}

function bodyOf(body: z.ZodType): Readonly<Record<string, unknown>> {
  return { required: true, content: jsonOf(body, 'input') };
}

function jsonOf(schema: z.ZodType, io: 'input' | 'output'): Readonly<Record<string, unknown>> {
  return { 'application/json': { schema: z.toJSONSchema(schema, { io }) } };
}

function refusalsOf(route: Route): Readonly<Record<string, unknown>> {
  const always = [
    'invalid_request',
    'slow_down',
    ...(route.access === 'public' ? [] : (['not_allowed'] as const)),
  ] as const;
  const byStatus = new Map<number, readonly string[]>();
  for (const word of [...always, ...route.refusals]) {
    byStatus.set(statusOf(word), [...(byStatus.get(statusOf(word)) ?? []), word]);
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, words]) => [status, { description: words.join(', '), content }]),
  );
}
