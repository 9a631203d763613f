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

/** What Particle answered, and what its clock said then, in milliseconds since 1970; null: it did not say. */
export interface ParticleAnswer<T> {
  readonly body: T;
  readonly cloudTime: number | null;
}

/** As `askParticle`, for what has nothing to do with times. */
export async function callParticle<T>(
  apiBase: string,
  call: ParticleCall,
  reply: z.ZodType<T>,
): Promise<Result<T, ParticleFault>> {
  const answer = await askParticle(apiBase, call, reply);
  return answer.ok ? ok(answer.value.body) : answer;
}

/** Sends one call and holds the answer against its schema. Limit 15 s (cloud 5.5); redirects are not followed. */
export async function askParticle<T>(
  apiBase: string,
  call: ParticleCall,
  reply: z.ZodType<T>,
): Promise<Result<ParticleAnswer<T>, ParticleFault>> {
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
    const cloudTime = timeOf(response.headers.get('date'));
    return parsed.success ? ok({ body: parsed.data, cloudTime }) : fail({ kind: 'unavailable' });
  } catch {
    return fail({ kind: 'unavailable' });
  }
}

function timeOf(date: string | null): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
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
