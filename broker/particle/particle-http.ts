import type { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import { faultOf, type ParticleFault } from './particle-fault';

const LIMIT_MS = 15_000;
const TOOL = 'photon-setup-broker@0.1.0';

export type Credentials =
  | { readonly kind: 'client'; readonly id: string; readonly secret: string }
  | { readonly kind: 'bearer'; readonly token: string };

export interface ParticleCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly credentials: Credentials;
  readonly form?: Readonly<Record<string, string>>;
  /** Instead of a form. */
  readonly json?: unknown;
}

/** Sends one call and holds the answer against its schema. Limit 15 s (cloud 5.5); redirects are not followed. */
export async function callParticle<T>(
  apiBase: string,
  call: ParticleCall,
  reply: z.ZodType<T>,
): Promise<Result<T, ParticleFault>> {
  try {
    const response = await fetch(apiBase + call.path, {
      method: call.method,
      headers: { authorization: authorization(call.credentials), 'x-particle-tool': TOOL, ...contentType(call) },
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT_MS),
      ...bodyOf(call),
    });
    const text = await response.text();
    if (!response.ok) return fail(faultOf(response.status, response.headers.get('retry-after')));
    const parsed = reply.safeParse(text === '' ? {} : JSON.parse(text));
    return parsed.success ? ok(parsed.data) : fail({ kind: 'unavailable' });
  } catch {
    return fail({ kind: 'unavailable' });
  }
}

function bodyOf({ form, json }: ParticleCall): { body?: URLSearchParams | string } {
  if (json !== undefined) return { body: JSON.stringify(json) };
  return form === undefined ? {} : { body: new URLSearchParams(form) };
}

function contentType({ json }: ParticleCall): Readonly<Record<string, string>> {
  return json === undefined ? {} : { 'content-type': 'application/json' };
}

function authorization(credentials: Credentials): string {
  if (credentials.kind === 'bearer') return `Bearer ${credentials.token}`;
  return `Basic ${Buffer.from(`${credentials.id}:${credentials.secret}`).toString('base64')}`;
}
