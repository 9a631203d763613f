import type { IncomingMessage } from 'node:http';
import type { Call } from './exchange';

const MAX_BYTES = 65_536;

type Body = Pick<Call, 'fields' | 'bodyKind' | 'json'>;

/** Reads a form or JSON body; undefined when it is neither, or too long. An empty body is fine (cloud 2.1). */
export async function readBody(request: IncomingMessage): Promise<Body | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= MAX_BYTES) chunks.push(chunk);
  }
  if (length > MAX_BYTES) return undefined;
  return parseBody(Buffer.concat(chunks).toString('utf8'), request.headers['content-type'] ?? '');
}

function parseBody(text: string, contentType: string): Body | undefined {
  if (text === '') return { fields: new Map(), bodyKind: 'none', json: undefined };
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { fields: new Map(new URLSearchParams(text)), bodyKind: 'form', json: undefined };
  }
  return contentType.startsWith('application/json') ? parseJson(text) : undefined;
}

function parseJson(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const fields = Object.entries(value).flatMap(([name, field]) => fieldOf(name, field));
    return { fields: new Map(fields), bodyKind: 'json', json: value };
  } catch {
    return undefined;
  }
}

function fieldOf(name: string, field: unknown): readonly (readonly [string, string])[] {
  if (typeof field === 'string') return [[name, field]];
  return typeof field === 'number' || typeof field === 'boolean' ? [[name, String(field)]] : [];
}
