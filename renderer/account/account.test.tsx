import { afterEach, expect, it } from 'vitest';
import { setupError } from '../../shared/errors/error-codes';
import type { AccountState, AccountView } from '../../shared/ipc/account-view';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { english } from '../../shared/texts/english';
import { App } from '../App';
import { mount, type Mounted } from '../fixtures/mounted';
import { appOf } from '../fixtures/snapshots';

const email = 'jane@example.com';
const signedOut: AccountState = { kind: 'signed-out', because: null };
let rev = 1;
let page: Mounted;
afterEach(() => page.unmount());

function app(state: AccountState, changes: Partial<AccountView> = {}): AppSnapshot {
  rev += 1;
  return appOf({
    rev,
    mode: 'none',
    lastProduct: '12345',
    account: { who: 'developer', cannotKeep: null, state, ...changes },
  });
}

async function open(state: AccountState, changes: Partial<AccountView> = {}): Promise<void> {
  page = await mount(<App />);
  await page.show(app(state, changes));
}

async function typeWords(): Promise<void> {
  await page.type(english('account.email'), email);
  await page.type(english('account.password'), ' my password ');
}

it('asks for what is missing before it sends anything, and keeps every space of the password', async () => {
  await open(signedOut);
  await page.click(english('account.signIn'));
  expect(page.text()).toContain(english('account.emailMissing'));
  expect(page.text()).toContain(english('account.passwordMissing'));
  expect(page.sent).toEqual([]);
  await typeWords();
  await page.click(english('account.signIn'));
  expect(page.sent).toEqual([['account/sign-in', { email, password: ' my password ', stay: false }]]);
  expect(page.text()).not.toContain(english('account.signUp'));
});

it('says why a sign-in was turned down, and keeps what was typed', async () => {
  await open(signedOut);
  await typeWords();
  await page.show(app({ kind: 'asking', about: 'password', email }));
  await page.show(app({ kind: 'signed-out', because: setupError('sign-in-refused') }));
  expect(page.host.querySelector('[role=alert] h2')?.textContent).toBe(english('error.sign-in-refused.title'));
  await page.click(english('account.signIn'));
  expect(page.sent).toEqual([['account/sign-in', { email, password: ' my password ', stay: false }]]);
});

it('says how long signing in has to wait after too many tries', async () => {
  await open({ kind: 'signed-out', because: setupError('sign-in-paused', { retryAfterMs: 1_621_000 }) });
  expect(page.text()).toContain(english('error.sign-in-paused.happened'));
  expect(page.text()).toContain('Possible again in about 28 minutes.');
});

it('leads to the one-time code, takes it as it is read out, and asks again for a wrong one', async () => {
  await open(signedOut);
  await page.show(app({ kind: 'one-time-code', email, wasWrong: false }));
  expect(document.activeElement?.tagName).toBe('INPUT');
  await page.type(english('account.code'), '12');
  await page.click(english('account.giveCode'));
  expect(page.text()).toContain(english('account.codeForm'));
  await page.type(english('account.code'), '424 242');
  await page.click(english('account.giveCode'));
  expect(page.sent).toEqual([['account/give-code', { code: '424 242' }]]);
  await page.show(app({ kind: 'asking', about: 'code', email }));
  await page.show(app({ kind: 'one-time-code', email, wasWrong: true }));
  expect(page.text()).toContain(english('account.codeWrong'));
  await page.click(english('account.back'));
  expect(page.sent.at(-1)).toEqual(['account/cancel', undefined]);
});

it('shows who is signed in, sets up for that account, and signs out', async () => {
  await open({ kind: 'signed-in', email, isKept: true });
  expect(page.text()).toContain(`Signed in as ${email}`);
  expect(page.text()).toContain(english('account.isKept'));
  await page.click(english('start.realStart'));
  await page.click(english('account.signOut'));
  expect(page.sent).toEqual([
    ['account/start', { product: '12345' }],
    ['account/sign-out', undefined],
  ]);
});

it.each(['', 'jane', 'jane @example.com'])('sends nothing to an address that is none: “%s”', async (typed) => {
  await open(signedOut);
  await page.type(english('account.email'), typed);
  await page.type(english('account.password'), 'my password');
  await page.click(english('account.signIn'));
  expect(page.text()).toContain(english('account.emailMissing'));
  expect(page.sent).toEqual([]);
});

it('lets customers create an account, and chooses the product for them', async () => {
  await open(signedOut, { who: 'customer' });
  await typeWords();
  await page.click(english('account.signUp'));
  expect(page.sent).toEqual([['account/sign-up', { email, password: ' my password ', stay: false }]]);
  await page.show(app({ kind: 'signed-in', email, isKept: false }, { who: 'customer' }));
  expect(page.text()).not.toContain(english('start.product'));
  await page.click(english('start.realStart'));
  expect(page.sent.at(-1)).toEqual(['account/start', { product: null }]);
});

it('offers to stay signed in only where the system can keep that, and else says that it is not kept', async () => {
  await open(signedOut);
  expect(page.text()).toContain(english('account.stay'));
  await page.show(app(signedOut, { cannotKeep: 'no-keyring' }));
  expect(page.text()).not.toContain(english('account.stay'));
  expect(page.text()).toContain(english('account.cannotKeep.no-keyring'));
});

it('says when the cloud could not be told of a sign-out', async () => {
  await open({ kind: 'not-revoked' });
  expect(page.text()).toContain(english('account.notRevoked'));
});
