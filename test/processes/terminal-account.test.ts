import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPracticeWorld, type RunningWorld } from '../../main/practice/start-world';
import { atTerminal } from '../support/at-terminal';
import { makePlace, runTerminalProgram, type EndedRun, type Place } from '../support/terminal';
import { readWorldRecord } from '../support/world-record';

let place: Place;
let running: RunningWorld;
beforeEach(async () => {
  place = makePlace();
  running = await startPracticeWorld({ profile: 'quiet', speed: 20 });
});
afterEach(async () => {
  await running.stop();
  place.remove();
});

const where = (): readonly string[] => ['--wifi', 'practice', '--practice', running.world.control];
const developer = (changes: Readonly<Record<string, string>> = {}) => ({
  ...{ MAIL: running.world.email, PW: running.world.accountPassword, OTP: '424242', ...changes },
});
const byEnvironment = ['--email-env', 'MAIL', '--account-password-env', 'PW'] as const;

async function setUp(words: readonly string[], env: Readonly<Record<string, string>>): Promise<EndedRun> {
  return await runTerminalProgram(['setup', ...where(), ...words, '--json'], place, env);
}

/** What the cloud was asked, as `who method path → status`. */
async function asked(): Promise<readonly string[]> {
  const { cloud } = await readWorldRecord(running.world.control);
  expect(cloud.filter((call) => call.tokenInUrl || call.client === 'server')).toEqual([]);
  return cloud.map(({ token, method, path: route, status }) => `${token} ${method} ${route} ${String(status)}`);
}

const logins = (calls: readonly string[]): number => calls.filter((call) => call.includes('/oauth/token')).length;

describe('a developer account (flow A)', () => {
  it('signs in by password, sets up, proves who owns the device, and signs out', async () => {
    const run = await setUp([...byEnvironment, '--name', 'Bench lamp'], developer());
    expect(run.result()).toMatchObject({ outcome: 'verified', name: 'Bench lamp', homeRestored: true });
    const calls = await asked();
    expect(calls[0]).toBe('client POST /oauth/token 200');
    expect(calls).toContain('developer POST /v1/device_claims 200');
    expect(calls.at(-1)).toBe('developer DELETE /v1/access_tokens/current 200');
    expect(run.stdout + run.stderr).not.toContain(running.world.accountPassword);
  });

  it('with a second factor takes its code from the environment', async () => {
    await fault('mfa-required');
    const run = await setUp([...byEnvironment, '--one-time-code-env', 'OTP'], developer());
    expect(run.result()).toMatchObject({ outcome: 'verified' });
    expect((await asked()).slice(0, 2)).toEqual(['client POST /oauth/token 403', 'client POST /oauth/token 200']);
  });

  it('with a second factor and nobody to ask ends before anything is moved', async () => {
    await fault('mfa-required');
    const run = await setUp(byEnvironment, developer());
    expect(run.result()).toMatchObject({ outcome: 'failed', code: 'one-time-code-needed', homeRestored: null });
    expect(logins(await asked())).toBe(1);
  });

  it.each([
    ['password', { PW: 'not the password' }, false],
    ['one-time code', { OTP: '000000' }, true],
  ])('with a wrong %s from the environment is tried once and ends', async (_what, wrong, hasCode) => {
    if (hasCode) await fault('mfa-required');
    const run = await setUp([...byEnvironment, '--one-time-code-env', 'OTP'], developer(wrong));
    expect(run.result()).toMatchObject({ outcome: 'failed', code: 'sign-in-refused', homeRestored: null });
    expect(logins(await asked())).toBe(hasCode ? 2 : 1);
  });

  it('never gets the address locked: the sixth wrong password in a row is not sent, by whichever call', async () => {
    for (let turn = 0; turn < 5; turn += 1) await setUp(byEnvironment, developer({ PW: `wrong ${String(turn)}` }));
    const run = await setUp(byEnvironment, developer());
    expect(run.result()).toMatchObject({ outcome: 'failed', code: 'sign-in-paused' });
    expect(logins(await asked())).toBe(5);
  });

  it('is asked for on a terminal: a wrong password and a wrong code again, until they are right', async () => {
    await fault('mfa-required');
    const { email, accountPassword } = running.world;
    const { status, screen } = await atTerminal(['setup', ...where(), '--email-env', 'MAIL'], place, { MAIL: email }, [
      [/^Password of engineer@practice\.example \(not shown\): $/, 'not the password'],
      [/That password was not accepted\. Password of .*: $/, accountPassword],
      [/The code that your authenticator shows: $/, '111111'],
      [/That code was not accepted\. The code .*: $/, '424 242'],
      [/A name for the device .*: $/, '-'],
    ]);
    expect(status, screen).toBe(0);
    expect(screen).not.toContain(accountPassword);
    expect((await asked()).at(-1)).toBe('developer DELETE /v1/access_tokens/current 200');
  });

  it('whose token died at the device signs in again at a terminal; the same setup is verified, and both tokens end', async () => {
    const faults = `${running.world.control}/faults`;
    // The look at home, and the two that make a verdict.
    await fetch(faults, { method: 'POST', body: '{"name":"token-expired","at":"device","times":3}' });
    await fetch(faults, { method: 'POST', body: '{"name":"event-stream-refused"}' });
    const { email, accountPassword } = running.world;
    const { status, screen } = await atTerminal(['setup', ...where(), '--email-env', 'MAIL'], place, { MAIL: email }, [
      [/^Password of engineer@practice\.example \(not shown\): $/, accountPassword],
      [/account, not to the sign-in[^]*Help code: token-invalid[^]*Sign in again\? \[Y\/n\] $/, ''],
      [/Password of engineer@practice\.example \(not shown\): $/, accountPassword],
      [/A name for the device .*: $/, '-'],
    ]);
    expect(status, screen).toBe(0);
    const calls = await asked();
    expect(calls.filter((call) => call.includes('/device_claims'))).toEqual(['developer POST /v1/device_claims 200']);
    expect(calls.slice(-2)).toEqual(Array(2).fill('developer DELETE /v1/access_tokens/current 200'));
  });

  it('is signed out although the call turns out wrong after it', async () => {
    const run = await setUp([...byEnvironment, '--network', 'x', '--password-env', 'UNSET'], developer());
    expect(run.result()).toMatchObject({ outcome: 'usage' });
    expect((await asked()).at(-1)).toBe('developer DELETE /v1/access_tokens/current 200');
  });
});

describe("a product's customers (flow B)", () => {
  const customer = { MAIL: 'jane+1@example.com', PW: 'one long password' };

  it('sign up, and the device is theirs; then sign in, and only with their password', async () => {
    const brand = ['--brand', await brandFile(running.appClient)];
    const first = await setUp([...byEnvironment, ...brand, '--sign-up'], customer);
    expect(first.result()).toMatchObject({ outcome: 'verified' });
    const calls = await asked();
    expect(calls.slice(0, 2)).toEqual(['client POST /oauth/token 400', 'client POST /v1/products/1319/customers 201']);
    expect(calls).toContain('customer POST /v1/products/1319/device_claims 200');
    expect(calls.at(-1)).toBe('customer DELETE /v1/access_tokens/current 200');
    await fetch(`${running.world.control}/reset-device`, { method: 'POST' });
    expect((await setUp([...byEnvironment, ...brand], customer)).result()).toMatchObject({ outcome: 'verified' });
    const wrong = await setUp([...byEnvironment, ...brand], { ...customer, PW: 'another one' });
    expect(wrong.result()).toMatchObject({ outcome: 'failed', code: 'sign-in-refused' });
  });

  it('are asked nothing of by a client that can do more than create customers', async () => {
    const brand = ['--brand', await brandFile(running.serverClient)];
    const run = await setUp([...byEnvironment, ...brand, '--sign-up'], customer);
    expect(run.result()).toMatchObject({ outcome: 'failed', code: 'customer-client-unsuitable', homeRestored: null });
    const { cloud } = await readWorldRecord(running.world.control);
    expect(cloud.map(({ method, path: route }) => `${method} ${route}`)).toEqual([
      ...['POST /oauth/token', 'GET /v1/products/1319/devices', 'DELETE /v1/access_tokens/current'],
    ]);
  });

  it('are switched off where no brand file configures them', async () => {
    const file = path.join(place.stateHome, 'plain.json');
    await writeFile(file, '{"name":"Acme"}');
    expect((await setUp([...byEnvironment, '--brand', file], customer)).result().outcome).toBe('usage');
    expect(await asked()).toEqual([]);
  });
});

async function fault(name: string): Promise<void> {
  await fetch(`${running.world.control}/faults`, { method: 'POST', body: JSON.stringify({ name }) });
}

async function brandFile(client: RunningWorld['appClient']): Promise<string> {
  const file = path.join(place.stateHome, 'brand.json');
  const customers = { product: running.world.product, clientId: client.id, clientSecret: client.secret };
  await writeFile(file, JSON.stringify({ customers }));
  return file;
}
