import { afterEach, describe, expect, it } from 'vitest';
import { setupError } from '../shared/errors/error-codes';
import { english } from '../shared/texts/english';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf, runningApp, ssid } from './fixtures/snapshots';

const offer = english('password.checkFirst');
const home = { ssid: ssid('Home-2G'), security: 'wpa2', hidden: false } as const;
const typed = { kind: 'password', password: 'correct horse' } as const;

let page: Mounted;
afterEach(() => page.unmount());

async function shown(screen: string, canCheckPassword = true): Promise<void> {
  page = await mount(<App />);
  await page.show({ ...(everyScreen[screen] ?? appOf()), canCheckPassword });
}

describe.each(['network-first', 'choose-network'])('trying the password first: %s', (screen) => {
  it('is offered where a password is typed, and not for an account of a company', async () => {
    await shown(screen);
    await page.click(/^Home-2G/);
    expect(page.text()).toContain(offer);
    await page.click(/^Corp/);
    expect(page.text()).not.toContain(offer);
  });

  it('is not offered where this computer cannot', async () => {
    await shown(screen, false);
    await page.click(/^Home-2G/);
    expect(page.text()).not.toContain(offer);
  });

  it('is said with the password when it is wanted, and only then', async () => {
    await shown(screen);
    await page.click(/^Home-2G/);
    await page.type(english('password.label'), typed.password);
    await page.click(english('network.setUp'));
    await page.click(offer);
    expect(page.text()).toContain(english('password.checkFirstHint'));
    await page.click(english('network.setUp'));
    expect(page.sent).toEqual([
      ['setup/choose-network', { network: home, login: typed }],
      ['setup/choose-network', { network: home, login: typed, check: true }],
    ]);
  });
});

describe('a password that was turned down', () => {
  it.each([
    ['by this computer: the next one is tried too', 'password-check-failed', { check: true }],
    ['by the network of the device: the next one goes to the device', 'wifi-credentials-rejected', {}],
  ] as const)('%s', async (_what, code, more) => {
    page = await mount(<App />);
    const because = setupError(code);
    const question = { kind: 'password', network: home, because, networks: [] } as const;
    await page.show({ ...runningApp({ state: 'chooseNetwork', error: because, question }), canCheckPassword: true });
    await page.type(english('password.label'), typed.password);
    await page.click(english('password.again'));
    expect(page.sent).toEqual([['setup/password', { login: typed, ...more }]]);
  });
});
