import { afterEach, expect, it } from 'vitest';
import { setupError, type SetupError } from '../shared/errors/error-codes';
import type { CompanyView } from '../shared/ipc/company-view';
import { english } from '../shared/texts/english';
import { App } from './App';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf } from './fixtures/snapshots';

const server = 'https://setup.example';
let rev = 0;
let page: Mounted;
afterEach(() => page.unmount());

async function show(company: CompanyView | null): Promise<void> {
  rev += 1;
  await page.show(appOf({ rev, mode: 'none', companyServer: server, company }));
}

const codeField = (): string =>
  [...page.host.querySelectorAll<HTMLInputElement>('input')].find(
    (input) => input.labels?.[0]?.textContent === english('company.code'),
  )?.value ?? 'no field';

/** A code is typed and sent, and the server says this of it. */
async function refused(error: SetupError): Promise<void> {
  page = await mount(<App />, { 'company/type-code': { ok: true, value: null } });
  await show(null);
  await page.type(english('company.code'), 'K7QF-3MTY');
  await page.click(english('company.useCode'));
  await show({ kind: 'asking' });
  await show({ kind: 'refused', error });
}

it('a code with a wrong letter is still in its field, to be mended', async () => {
  await refused(setupError('session-code-refused', { saw: 'code-wrong' }));
  expect(codeField()).toBe('K7QF-3MTY');
  await page.type(english('company.code'), 'K7QF-3MTX');
  await page.click(english('company.useCode'));
  expect(page.sent.at(-1)).toEqual(['company/type-code', { server, code: 'K7QF-3MTX' }]);
  expect(JSON.stringify([localStorage, sessionStorage])).not.toContain('K7QF');
});

it('so is one that could not be looked at', async () => {
  await refused(setupError('company-limited', { retryAfterMs: 30_000 }));
  expect(codeField()).toBe('K7QF-3MTY');
});

it.each(['code-used', 'code-expired'])(
  'one that is no longer good is not (%s), nor is any at the start',
  async (saw) => {
    await refused(setupError('session-code-refused', { saw }));
    expect(codeField()).toBe('');
    await show(null);
    expect(codeField()).toBe('');
  },
);
