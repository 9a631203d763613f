import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]', '::1'];

const secret = z.string().min(1);
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((text) => text.replace(/\/+$/, ''))
  .refine(isSafeOrigin, 'must be https, unless it is this machine');

const key = z.string().min(24, 'must have 24 characters at least');

const variables = z.object({
  PARTICLE_API_BASE: origin.default('https://api.particle.io'),
  PARTICLE_CLIENT_ID: secret,
  PARTICLE_CLIENT_SECRET: secret,
  PARTICLE_OTHER_CLIENT_ID: secret.optional(),
  PARTICLE_OTHER_CLIENT_SECRET: secret.optional(),
  PARTICLE_PRODUCT: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be the number of the product')
    .transform(Number),
  BROKER_OPERATOR_KEY: key,
  BROKER_STAFF_KEY: key.optional(),
  BROKER_COMPANY_NAME: z.string().min(1).max(80),
  BROKER_PRODUCT_NAME: z.string().min(1).max(80),
  BROKER_PUBLIC_URL: origin.optional(),
  BROKER_HOST: z.string().default('127.0.0.1'),
  BROKER_PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  BROKER_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BROKER_DATA_FOLDER: z.string().min(1).default('broker-data'),
  BROKER_LINK_SCHEME: z
    .string()
    .regex(/^[a-z][a-z0-9+.-]*$/)
    .default('photon-setup'),
  BROKER_DEVICE_GROUP: z
    .string()
    .regex(/^[a-z0-9_-]{1,40}$/, 'takes small letters, digits, - and _')
    .optional(),
  BROKER_KEEP_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
  BROKER_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
});

/** Where the sessions are kept: a PostgreSQL server, or an embedded one in a folder or in memory. */
export type StoreSetting =
  { readonly kind: 'postgres'; readonly url: string } | { readonly kind: 'embedded'; readonly folder: string | null };

/** A two-legged client of the product at Particle (cloud 1.1). */
export interface ParticleClient {
  readonly id: string;
  readonly secret: string;
}

export interface Settings {
  readonly apiBase: string;
  /** One, and a second one while a secret is changed. */
  readonly clients: readonly ParticleClient[];
  readonly productId: number;
  /** Opens sessions and lets benches in. */
  readonly operatorKey: string;
  /** Takes devices from their owners and into the product; `null`: nobody may. */
  readonly staffKey: string | null;
  /** The product's group that a claimed device is put into; `null`: none. */
  readonly deviceGroup: string | null;
  readonly companyName: string;
  readonly productName: string;
  /** The origin that browsers and apps use; `null`: the one it listens on. */
  readonly publicUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly store: StoreSetting;
  /** Days for which an ended session, with the name of its customer, and its audit are kept. */
  readonly keepDays: number;
  readonly linkScheme: string;
  /** How many proxies in front may be believed about the caller's address. */
  readonly proxies: number;
}

type Variables = z.infer<typeof variables>;

/** What only shows when several variables are looked at together. */
const together = variables.superRefine((read, context) => {
  const wrong = (name: keyof Variables, message: string): void => {
    context.addIssue({ code: 'custom', path: [name], message });
  };
  if (!LOOPBACK.includes(read.BROKER_HOST) && read.BROKER_PUBLIC_URL?.startsWith('https:') !== true) {
    wrong('BROKER_PUBLIC_URL', 'must be given, with https, when others than this machine are listened to');
  }
  if ((read.PARTICLE_OTHER_CLIENT_ID === undefined) !== (read.PARTICLE_OTHER_CLIENT_SECRET === undefined)) {
    wrong('PARTICLE_OTHER_CLIENT_SECRET', 'goes with PARTICLE_OTHER_CLIENT_ID');
  }
  if (read.BROKER_STAFF_KEY === read.BROKER_OPERATOR_KEY) {
    wrong('BROKER_STAFF_KEY', 'must not be the operator key');
  }
});

function clientsOf(read: Variables): readonly ParticleClient[] {
  const { PARTICLE_OTHER_CLIENT_ID: id, PARTICLE_OTHER_CLIENT_SECRET: otherSecret } = read;
  const first = { id: read.PARTICLE_CLIENT_ID, secret: read.PARTICLE_CLIENT_SECRET };
  return id === undefined || otherSecret === undefined ? [first] : [first, { id, secret: otherSecret }];
}

/** Reads the environment; every missing or wrong variable is named in one error, its value never. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = together.safeParse(environment);
  if (!parsed.success) throw new SettingsError(parsed.error);
  const read = parsed.data;
  const { BROKER_DATABASE_URL: url, BROKER_DATA_FOLDER: folder } = read;
  return {
    apiBase: read.PARTICLE_API_BASE,
    clients: clientsOf(read),
    productId: read.PARTICLE_PRODUCT,
    operatorKey: read.BROKER_OPERATOR_KEY,
    staffKey: read.BROKER_STAFF_KEY ?? null,
    deviceGroup: read.BROKER_DEVICE_GROUP ?? null,
    companyName: read.BROKER_COMPANY_NAME,
    productName: read.BROKER_PRODUCT_NAME,
    publicUrl: read.BROKER_PUBLIC_URL ?? null,
    host: read.BROKER_HOST,
    port: read.BROKER_PORT,
    store: url === undefined ? { kind: 'embedded', folder } : { kind: 'postgres', url },
    keepDays: read.BROKER_KEEP_DAYS,
    linkScheme: read.BROKER_LINK_SCHEME,
    proxies: read.BROKER_PROXIES,
  };
}

/** The environment lacks something; the message says what, a line each. */
export class SettingsError extends Error {
  constructor(error: z.ZodError) {
    const lines = error.issues.map((issue) => {
      const name = issue.path.join('.');
      const missing = issue.code === 'invalid_type' && issue.message.includes('undefined');
      return `  ${name}: ${missing ? 'is missing' : issue.message}`;
    });
    super(`The broker cannot start; in its environment:\n${lines.join('\n')}`);
    this.name = 'SettingsError';
  }
}

function isSafeOrigin(text: string): boolean {
  const url = new URL(text);
  return url.pathname === '/' && (url.protocol === 'https:' || LOOPBACK.includes(url.hostname));
}
