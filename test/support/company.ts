import path from 'node:path';
import { z } from 'zod';
import type { SetupFlow } from '../../shared/company/contract';
import { practiceWorldSchema } from '../../shared/practice/world';
import { startAnnouncing } from './announcing-process';
import { controlOf, type WorldControl } from './world-control';

const script = path.resolve(import.meta.dirname, '../../scripts/broker.mjs');
const announcement = z.object({
  type: z.literal('broker'),
  url: z.string(),
  operatorKey: z.string(),
  practice: practiceWorldSchema,
  appClient: z.object({ id: z.string(), secret: z.string() }),
});
const opened = z.object({ session_id: z.string(), code: z.string().nullable(), deep_link: z.string().nullable() });
const status = z.object({
  state: z.string(),
  device_id: z.string().nullable(),
  verdict: z.string().nullable(),
  owner_matches: z.boolean().nullable(),
});

/** Whom a session is for, and how its device becomes theirs. */
export interface Customer {
  readonly user: string;
  readonly label: string;
  readonly flow: SetupFlow;
}

/** A company's server in front of a practice world, in a process of its own, as `npm run broker` starts it. */
export interface RunningCompany {
  readonly url: string;
  readonly operatorKey: string;
  readonly world: WorldControl;
  /** The product's client that may be in an app: it creates customers and nothing else. */
  readonly appClient: { readonly id: string; readonly secret: string };
  /** A session with a code to type. */
  openCode(customer: Customer): Promise<{ readonly session: string; readonly code: string }>;
  /** A session with a link, for whoever shows this challenge and state. */
  openLink(
    customer: Customer,
    begun: { readonly challenge: string; readonly state: string },
  ): Promise<{ readonly session: string; readonly link: string }>;
  /** How a session stands, as the company's own page sees it. */
  status(session: string): Promise<z.infer<typeof status>>;
  /** What it logged. */
  log(): string;
  close(): Promise<void>;
}

/** Starts it; the world, and the server's clock with it, run `speed` times faster than the clock on the wall. */
export async function startCompany(speed: number): Promise<RunningCompany> {
  const running = await startAnnouncing([script, '--port', '0', '--speed', String(speed)], announcement);
  const { url, operatorKey, practice, appClient } = running.said;
  const ask = async (method: string, route: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(url + route, {
      method,
      headers: { authorization: `Operator ${operatorKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`The company's server answered ${String(reply.status)} to ${method} ${route}.`);
    return reply.json();
  };
  const open = async ({ user, label, flow }: Customer, way: object): Promise<z.infer<typeof opened>> =>
    opened.parse(await ask('POST', '/v1/setup-sessions', { user, customer_label: label, flow, ...way }));
  return {
    url,
    operatorKey,
    appClient,
    world: controlOf(practice),
    openCode: async (customer) => {
      const { session_id: session, code } = await open(customer, { channel: 'code' });
      return { session, code: code ?? '' };
    },
    openLink: async (customer, begun) => {
      const { session_id: session, deep_link: link } = await open(customer, { channel: 'deep-link', ...begun });
      return { session, link: link ?? '' };
    },
    status: async (session) => status.parse(await ask('GET', `/v1/staff/setup-sessions/${session}`)),
    log: running.errors,
    close: running.close,
  };
}
