import { inject } from 'vitest';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { startPracticeWorld, type RunningWorld } from '../../main/practice/start-world';
import { brandForCustomers } from '../support/brand-for-customers';
import { openDesktop, type Desktop } from '../support/desktop';
import { filesWithSecrets } from '../support/secret-search';
import { newHome } from '../support/stage';
import { wizardOf, type Wizard } from '../support/wizard';
import { readWorldRecord } from '../support/world-record';

const jane = { email: 'jane@example.com', password: 'one long password' };

let running: RunningWorld;
let desktop: Desktop;
beforeEach(async () => {
  running = await startPracticeWorld({ profile: 'zero', speed: 4 });
});
afterEach(async () => {
  await desktop.quit();
  await running.stop();
});

async function open(environment: Readonly<Record<string, string>> = {}): Promise<Wizard> {
  const [stage, display] = [inject('stage'), inject('display')];
  desktop = await openDesktop({ stage, display, practice: running.world.control, environment });
  return wizardOf(desktop.page);
}

async function typeWords({ email, password }: typeof jane): Promise<void> {
  await desktop.page.getByLabel(english('account.email')).fill(email);
  await desktop.page.getByLabel(english('account.password')).fill(password);
}

const signedInAs = (email: string) => desktop.page.getByText(english('account.signedIn', { email }));

async function begin(wizard: Wizard): Promise<void> {
  await wizard.button(english('start.realStart')).click();
  await wizard.chooseNetwork(running.world.network);
  await wizard.sendPassword(running.world.networkPassword);
}

async function setUp(wizard: Wizard): Promise<void> {
  await begin(wizard);
  await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
  await wizard.nameDevice('Till 7');
  await wizard.heading(english('done.online', { name: 'Till 7' })).waitFor();
}

/** The cloud gives the next token a life of ten minutes, whatever is asked for. */
async function shortenNextToken(): Promise<void> {
  const body = '{"name":"token-short-lived","at":"token","times":1}';
  await fetch(`${running.world.control}/faults`, { method: 'POST', body });
}

/** What the cloud was asked, as `who method path status`. Nothing of it carried a token in its address. */
async function asked(): Promise<readonly string[]> {
  const { cloud } = await readWorldRecord(running.world.control);
  expect(cloud.filter((call) => call.tokenInUrl || call.client === 'server')).toEqual([]);
  return cloud.map(({ token, method, path: route, status }) => `${token} ${method} ${route} ${String(status)}`);
}

it('a developer signs in with a one-time code, sets a device up, and signs out: the token is revoked', async () => {
  await fetch(`${running.world.control}/faults`, { method: 'POST', body: '{"name":"mfa-required","at":"token"}' });
  const wizard = await open();
  const { email, accountPassword } = running.world;
  await desktop.page.getByText(english('account.cannotKeep.no-keyring')).waitFor();
  await typeWords({ email, password: 'not the password' });
  await wizard.button(english('account.signIn')).click();
  await desktop.page.getByRole('alert').getByText(english('error.sign-in-refused.title')).waitFor();
  await typeWords({ email, password: accountPassword });
  await wizard.button(english('account.signIn')).click();
  await desktop.page.getByLabel(english('account.code')).fill('111111');
  await wizard.button(english('account.giveCode')).click();
  await desktop.page.getByText(english('account.codeWrong')).waitFor();
  await desktop.page.getByLabel(english('account.code')).fill('424 242');
  await wizard.button(english('account.giveCode')).click();
  await signedInAs(email).waitFor();
  await setUp(wizard);
  const { setup, account } = await wizard.snapshot();
  expect(setup).toMatchObject({ outcome: 'verified', facts: { deviceId: running.world.deviceId } });
  expect(account.state).toEqual({ kind: 'signed-in', email, isKept: false });
  await wizard.button(english('done.finish')).click();
  await wizard.button(english('account.signOut')).click();
  await wizard.button(english('account.signIn')).waitFor();
  const calls = await asked();
  expect(calls).toContain('developer POST /v1/device_claims 200');
  expect(calls.at(-1)).toBe('developer DELETE /v1/access_tokens/current 200');
  const { tokens } = await readWorldRecord(running.world.control);
  expect(filesWithSecrets(desktop.home, [accountPassword, 'not the password', ...tokens])).toEqual([]);
});

it('a sign-in that is not kept is given up when the window is closed', async () => {
  const wizard = await open();
  const { email, accountPassword } = running.world;
  await typeWords({ email, password: accountPassword });
  await wizard.button(english('account.signIn')).click();
  await signedInAs(email).waitFor();
  expect(await desktop.quit()).toBe('quit');
  expect((await asked()).at(-1)).toBe('developer DELETE /v1/access_tokens/current 200');
});

it("a product's customer signs up where the app is configured for it, and the device is theirs", async () => {
  const wizard = await open({
    PHOTON_SETUP_BRAND: brandForCustomers(running.world.product, running.appClient, newHome(inject('stage'))),
  });
  await typeWords(jane);
  await wizard.button(english('account.signUp')).click();
  await signedInAs(jane.email).waitFor();
  await setUp(wizard);
  expect((await wizard.snapshot()).setup).toMatchObject({ outcome: 'verified' });
  const calls = await asked();
  expect(calls).toContain('client POST /v1/products/1319/customers 201');
  expect(calls).toContain('customer POST /v1/products/1319/device_claims 200');
});

it("a customer's token that would die on the way is renewed before the computer leaves its network", async () => {
  const wizard = await open({
    PHOTON_SETUP_BRAND: brandForCustomers(running.world.product, running.appClient, newHome(inject('stage'))),
  });
  await typeWords(jane);
  await wizard.button(english('account.signUp')).click();
  await signedInAs(jane.email).waitFor();
  await wizard.button(english('account.signOut')).click();
  await shortenNextToken();
  await typeWords(jane);
  await wizard.button(english('account.signIn')).click();
  await signedInAs(jane.email).waitFor();
  const before = (await asked()).length;
  await setUp(wizard);
  expect((await wizard.snapshot()).setup).toMatchObject({ outcome: 'verified' });
  const calls = (await asked()).slice(before);
  const renewed = calls.indexOf('client POST /oauth/token 200');
  expect(renewed).toBeGreaterThanOrEqual(0);
  expect(renewed).toBeLessThan(calls.indexOf('customer POST /v1/products/1319/device_claims 200'));
});

it("a developer's token that would die on the way: they sign in again before anything begins", async () => {
  const wizard = await open();
  const { email, accountPassword } = running.world;
  await shortenNextToken();
  await typeWords({ email, password: accountPassword });
  await wizard.button(english('account.signIn')).click();
  await signedInAs(email).waitFor();
  await wizard.button(english('start.realStart')).click();
  await desktop.page.getByRole('alert').getByText(english('error.token-invalid.title')).waitFor();
  expect((await asked()).some((call) => call.includes('/v1/device'))).toBe(false);
  await typeWords({ email, password: accountPassword });
  await wizard.button(english('account.signIn')).click();
  await signedInAs(email).waitFor();
  await setUp(wizard);
  expect((await wizard.snapshot()).setup).toMatchObject({ outcome: 'verified' });
});

it("a developer's token that dies at the device: they sign in again on that page, and the same setup goes on", async () => {
  const faults = `${running.world.control}/faults`;
  await fetch(faults, { method: 'POST', body: '{"name":"token-expired","at":"device"}' });
  await fetch(faults, { method: 'POST', body: '{"name":"event-stream-refused"}' });
  const wizard = await open();
  const { email, accountPassword } = running.world;
  await typeWords({ email, password: accountPassword });
  await wizard.button(english('account.signIn')).click();
  await signedInAs(email).waitFor();
  await begin(wizard);
  await wizard.heading(english('error.token-invalid.title')).waitFor({ timeout: 60_000 });
  await fetch(faults, { method: 'DELETE' });
  await typeWords({ email, password: accountPassword });
  await wizard.button(english('account.signIn')).click();
  await wizard.nameDevice('Till 7');
  const { setup, account } = await wizard.snapshot();
  expect(setup).toMatchObject({ outcome: 'verified' });
  expect(account.state).toMatchObject({ kind: 'signed-in', email });
  const claims = (await asked()).filter((call) => call.includes('/device_claims'));
  expect(claims).toEqual(['developer POST /v1/device_claims 200']);
});

it('a client that can do more than create customers is refused before anybody is named to the cloud', async () => {
  const wizard = await open({
    PHOTON_SETUP_BRAND: brandForCustomers(running.world.product, running.serverClient, newHome(inject('stage'))),
  });
  await typeWords(jane);
  await wizard.button(english('account.signUp')).click();
  await desktop.page.getByRole('alert').getByText(english('error.customer-client-unsuitable.title')).waitFor();
  const { cloud } = await readWorldRecord(running.world.control);
  expect(cloud.map(({ path: route }) => route)).toEqual([
    ...['/oauth/token', '/v1/products/1319/devices', '/v1/access_tokens/current'],
  ]);
});
