import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.dirname(import.meta.dirname);
/** Inside of the package, so that the built file finds the packages that it needs. */
const folder = mkdtempSync(path.join(root, 'dist-test-'));
const data = mkdtempSync(path.join(tmpdir(), 'broker-data-'));
const secrets = {
  PARTICLE_CLIENT_SECRET: 'canary-client-secret',
  BROKER_OPERATOR_KEY: 'canary-operator-key-0123456789',
};
/** An embedded database is made in its folder at the first start. */
const STARTS_WITHIN_MS = 50_000;
const environment = {
  ...secrets,
  PARTICLE_CLIENT_ID: 'acme-2146',
  PARTICLE_PRODUCT: '1319',
  BROKER_COMPANY_NAME: 'Acme Homes',
  BROKER_PRODUCT_NAME: 'Temperature Monitor',
  BROKER_PORT: '0',
  BROKER_DATA_FOLDER: data,
};

describe('the broker as it is shipped: one built file, started with an environment and nothing else', () => {
  beforeAll(async () => {
    await build({ configFile: path.join(root, 'vite.config.mts'), logLevel: 'error', build: { outDir: folder } });
  });
  afterAll(() => {
    for (const each of [folder, data]) rmSync(each, { recursive: true, force: true });
  });

  it('names what its environment lacks, and repeats nothing of it', async () => {
    const started = start({ ...secrets, BROKER_PORT: 'canary-port' });
    const [status] = (await once(started.child, 'close')) as [number];
    expect(status).toBe(1);
    expect(started.text()).toContain('PARTICLE_CLIENT_ID: is missing');
    expect(started.text()).toContain('BROKER_PORT');
    expect(started.text()).not.toContain('canary');
  });

  it('listens, ends at SIGTERM, and finds its sessions again at the next start', async () => {
    const opened = await withBroker(async (url) => {
      expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
      return open(url);
    });
    await withBroker(async (url) => {
      const path = `/v1/staff/setup-sessions/${String(opened['session_id'])}`;
      expect(await (await fetch(url + path, { headers })).json()).toMatchObject({ state: 'waiting' });
    });
  }, 120_000);
});

const headers = { authorization: `Operator ${secrets.BROKER_OPERATOR_KEY}`, 'content-type': 'application/json' };

async function open(url: string): Promise<Record<string, unknown>> {
  const body = JSON.stringify({ channel: 'code', user: 'jane', customer_label: 'Jane D.' });
  const reply = await fetch(`${url}/v1/setup-sessions`, { method: 'POST', headers, body });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Record<string, unknown>;
}

async function withBroker<T>(use: (url: string) => Promise<T>): Promise<T> {
  const started = start(environment);
  const ended = once(started.child, 'close');
  try {
    await expect.poll(started.text, { timeout: STARTS_WITHIN_MS }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(started.text()) ?? [];
    const used = await use(url);
    started.child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    for (const secret of Object.values(secrets)) expect(started.text()).not.toContain(secret);
    return used;
  } finally {
    started.child.kill('SIGKILL');
  }
}

function start(env: Readonly<Record<string, string>>): { readonly child: ChildProcess; readonly text: () => string } {
  const child = spawn(process.execPath, [path.join(folder, 'index.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, text: () => text };
}
