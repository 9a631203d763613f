import { afterEach, expect, it } from 'vitest';
import { setupError } from '../../shared/errors/error-codes';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { NewTokenWay } from '../../shared/setup/snapshot';
import { signsFrom } from '../../shared/setup/verdict';
import { english } from '../../shared/texts/english';
import { App } from '../App';
import { mount, type Mounted } from '../fixtures/mounted';
import { facts, runningApp, setupOf } from '../fixtures/snapshots';

const error = setupError('token-invalid');
let page: Mounted;
afterEach(() => page.unmount());

function waiting(newToken: NewTokenWay, wasSent: boolean, account: AppSnapshot['account']): AppSnapshot {
  const { can } = setupOf({});
  const verdict = {
    code: 'token-invalid',
    next: 'sign-in',
    others: [],
    signsDisagree: false,
    signs: signsFrom(facts),
  } as const;
  const setup = { state: 'failed', facts, error, verdict: wasSent ? verdict : null } as const;
  return { ...runningApp({ ...setup, can: { ...can, retry: true, newToken } }), account };
}

async function open(newToken: NewTokenWay, wasSent = true): Promise<void> {
  const state = { kind: 'signed-out', because: error } as const;
  page = await mount(<App />, { 'setup/use-token': { ok: true, value: null } });
  await page.show(waiting(newToken, wasSent, { who: 'developer', cannotKeep: null, state }));
}

it('says that nothing is lost, takes another token, and sends it once, for this setup', async () => {
  await open('as-given');
  expect(page.text()).toContain(english('verdict.tokenKept'));
  await page.click(english('verdict.tokenGoOn'));
  expect(page.text()).toContain(english('start.tokenMissing'));
  await page.type(english('start.token'), ' abc123 ');
  await page.click(english('verdict.tokenGoOn'));
  expect(page.sent).toEqual([['setup/use-token', { token: 'abc123' }]]);
  const primary = [...page.host.querySelectorAll('main .button.primary')].map((button) => button.textContent);
  expect(primary).toEqual([english('verdict.tokenGoOn')]);
});

it('lets whoever signed in do so again, and does not say twice why', async () => {
  await open('sign-in');
  await page.type(english('account.email'), 'jane@example.com');
  await page.type(english('account.password'), 'my password');
  await page.click(english('account.signIn'));
  expect(page.sent).toEqual([['account/sign-in', { email: 'jane@example.com', password: 'my password', stay: false }]]);
  expect(page.text().split(english('error.token-invalid.happened'))).toHaveLength(2);
  await page.click(english('verdict.restart'));
  expect(page.sent.at(-1)).toEqual(['setup/to-start', undefined]);
});

it('says nothing of a device that was told nothing', async () => {
  await open('as-given', false);
  expect(page.text()).not.toContain(english('verdict.tokenKept'));
});
