import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssidFromText } from '../../shared/domain/ssid';
import type { PracticeWorld } from '../../shared/practice/world';
import { ok } from '../../shared/result';
import { Secret } from '../../shared/secret';
import type { SetupPlan } from '../../shared/setup/plan';
import { makeCertificate } from '../softap/testing/certificates';
import { readCommandLine } from './command-line';
import { makePlan, type AskPassword } from './setup-plan';

const TOKEN = { PARTICLE_ACCESS_TOKEN: 't0ken' };
const world: PracticeWorld = {
  type: 'practice',
  control: 'http://127.0.0.1:1',
  softap: '127.0.0.1:2',
  softapHttp: '127.0.0.1:3',
  api: 'http://127.0.0.1:4',
  token: 'world-token',
  product: 'world-product',
  email: 'a@b.c',
  accountPassword: 'pw',
  deviceId: '0123456789abcdef01234567',
  deviceSsidHex: '61',
  homeSsidHex: '62',
  network: 'World Net',
  networkPassword: 'world password',
  ethernet: false,
  speed: 1,
};

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly input?: Readable;
  readonly signal?: AbortSignal;
  readonly world?: PracticeWorld;
  readonly ask?: AskPassword;
}

async function plan(words: readonly string[], given: Given = {}): Promise<SetupPlan | string> {
  const command = readCommandLine(['setup', ...words]);
  if (!command.ok || command.value.command !== 'setup') throw new Error('not taken');
  const io = {
    env: given.env ?? TOKEN,
    stdin: given.input ?? Readable.from(given.stdin === undefined ? [] : [Buffer.from(given.stdin)]),
    signal: given.signal ?? new AbortController().signal,
    tell: () => undefined,
  };
  const made = await makePlan(command.value.options, io, given.world ?? null, given.ask ?? null, null);
  if (made.ok) return made.value;
  return made.error.kind === 'usage' ? made.error.message : made.error.kind;
}

async function password(words: readonly string[], given: Given): Promise<string | undefined> {
  const made = await plan(['--network', 'Home', ...words], given);
  return typeof made !== 'string' && made.login?.kind === 'password' ? made.login.password.reveal() : undefined;
}

describe('the plan of a setup', () => {
  it.each([
    [['--security', 'wpa2'], '7letter'],
    [['--security', 'wpa'], 'z'.repeat(64)],
    [['--security', 'wpa2'], ''],
    [['--security', 'wep'], '6chars'],
    [['--security', 'wep'], '1a2b3c4d5'],
    [[], 'four'],
    [[], 'a'.repeat(65)],
  ])('refuses with %j a password that fits no such network: %s', async (words, text) => {
    expect(await plan(['--network', 'Home', '--password-env', 'PW', ...words], { env: { ...TOKEN, PW: text } })).toBe(
      'failed',
    );
  });

  it.each([
    [[], '7letter'],
    [['--security', 'wpa2'], 'é'.repeat(4)],
    [['--security', 'wpa'], 'a'.repeat(63)],
    [['--security', 'wpa2'], 'F0'.repeat(32)],
    [['--security', 'wep'], '5char'],
    [['--security', 'wep'], 'thirteen char'],
    [['--security', 'wep'], '1a2b3c4d5e'],
    [['--security', 'wep'], '00051a2b3c4d5e'],
  ])('takes with %j a password that may fit: %s', async (words, text) => {
    expect(await password(['--password-env', 'PW', ...words], { env: { ...TOKEN, PW: text } })).toBe(text);
  });

  it.each([[[]], [['--security', 'open']]])('takes an empty password for none with %j', async (words) => {
    const none = { login: { kind: 'none' } };
    expect(await plan(['--network', 'A', '--password-stdin', ...words], { stdin: '\n' })).toMatchObject(none);
    const ask: AskPassword = () => Promise.resolve(ok(new Secret('wifi-password', '')));
    expect(await plan(['--network', 'A', ...words], { ask })).toMatchObject(none);
  });

  it('takes no password from an input that is still open when it is told to stop', async () => {
    const stop = new AbortController();
    const reading = plan(['--network', 'Home', '--password-stdin'], { input: new PassThrough(), signal: stop.signal });
    stop.abort();
    expect(await reading).toBe('cancelled');
    expect(await plan(['--network', 'Home', '--password-stdin'], { stdin: 'pw', signal: stop.signal })).toBe(
      'cancelled',
    );
  });

  it.each([
    ['  two words \n', '  two words '],
    ['a line\r\n', 'a line'],
    ['twice\n\n', 'twice\n'],
    ['Gruß ☕', 'Gruß ☕'],
  ])('takes the password %j from standard input as %j', async (stdin, expected) => {
    expect(await password(['--password-stdin'], { stdin })).toBe(expected);
  });

  it('takes the password from a variable exactly as it is', async () => {
    expect(await password(['--password-env', 'PW'], { env: { ...TOKEN, PW: ' a b ' } })).toBe(' a b ');
    expect(await plan(['--network', 'Home', '--password-env', 'PW'])).toContain('--password-env');
  });

  it('needs a token, and never sends one that no header can carry', async () => {
    expect(await plan(['--network', 'Home'], { env: {} })).toContain('PARTICLE_ACCESS_TOKEN');
    expect(await plan(['--network', 'Home'], { env: { PARTICLE_ACCESS_TOKEN: 'a\nb' } })).toContain(
      'PARTICLE_ACCESS_TOKEN',
    );
  });

  it('needs a code of the right form for --claim code, and neither for none', async () => {
    const words = ['--network', 'Home', '--claim', 'code'];
    expect(await plan(words, { env: {} })).toContain('PARTICLE_CLAIM_CODE');
    expect(await plan(words, { env: { PARTICLE_CLAIM_CODE: 'short' } })).toContain('PARTICLE_CLAIM_CODE');
    expect(await plan(words, { env: { PARTICLE_CLAIM_CODE: 'x'.repeat(63) } })).toMatchObject({
      claim: { kind: 'code' },
    });
    expect(await plan(['--network', 'Home', '--claim', 'none'], { env: {} })).toMatchObject({
      claim: { kind: 'none' },
    });
  });

  it('needs a network when nobody can be asked', async () => {
    expect(await plan([])).toContain('--network');
  });

  it('borrows token, product, network and password from a practice world', async () => {
    const made = await plan([], { env: {}, world });
    if (typeof made === 'string' || made.claim.kind !== 'token') throw new Error('no plan');
    expect(made.claim.token.reveal()).toBe('world-token');
    expect(made.claim.product).toBe('world-product');
    expect(made.network?.ssid).toBe(ssidFromText('World Net'));
    expect(made.login?.kind === 'password' && made.login.password.reveal()).toBe('world password');
    expect(made.interactive).toBe(false);
  });

  it('lends no password to a network that was named', async () => {
    expect(await plan(['--network', 'Other'], { world })).toMatchObject({ login: { kind: 'none' } });
  });

  it('asks a person for the password, and for the network later', async () => {
    const ask: AskPassword = (network) => Promise.resolve(ok(new Secret('wifi-password', `for ${network}`)));
    expect(await password([], { ask })).toBe('for Home');
    expect(await plan([], { ask })).toMatchObject({ network: null, login: null, interactive: true });
    expect(await plan(['--network', 'Home', '--security', 'open'], { ask })).toMatchObject({ login: { kind: 'none' } });
  });
});

describe('company networks', () => {
  const till = makeCertificate({ name: 'till-7' });
  const pem = `${till.certificate.trim()}\r\n`;
  let folder = '';
  const file = (name: string): string => path.join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'photon-login-'));
    await writeFile(file('till.pem'), till.certificate);
    await writeFile(file('till.key'), till.privateKey);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('logs in with a user name and a password', async () => {
    const words = ['--network', 'Corp', '--identity', 'me', '--ca-file', file('till.pem'), '--password-env', 'PW'];
    expect(await plan(words, { env: { ...TOKEN, PW: 'pw' } })).toMatchObject({
      login: { kind: 'peap', identity: 'me', outerIdentity: null, caPem: pem },
    });
    expect(await plan(['--network', 'Corp', '--identity', 'me'])).toContain('--identity');
  });

  it('logs in with a certificate', async () => {
    const words = ['--network', 'Corp', '--cert-file', file('till.pem'), '--key-file', file('till.key')];
    const made = await plan(words);
    expect(made).toMatchObject({
      login: { kind: 'eap-tls', certificatePem: pem, caPem: null },
    });
    expect(JSON.stringify(made)).not.toContain('PRIVATE KEY');
    expect(await plan([...words, '--password-env', 'PW'], { env: { ...TOKEN, PW: 'pw' } })).toContain('no password');
    expect(await plan([...words.slice(0, 5), file('absent')])).toBe('failed');
  });
});
