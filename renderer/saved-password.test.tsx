import { afterEach, describe, expect, it } from 'vitest';
import { english } from '../shared/texts/english';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf, ssid } from './fixtures/snapshots';

const use = english('saved.use');
const typed = { label: english('password.label'), text: 'correct horse' };
const home = { ssid: ssid('Home-2G'), security: 'wpa2', hidden: false };
const answered = (refusal: string | null) => ({
  'setup/use-saved-password': { ok: true, value: { refusal } },
});

let page: Mounted;
afterEach(() => page.unmount());

async function shown(screen: string, refusal: string | null, saved = [ssid('Home-2G')]): Promise<void> {
  page = await mount(<App />, answered(refusal));
  await page.show({ ...(everyScreen[screen] ?? appOf()), savedNetworks: saved });
}

describe.each(['network-first', 'choose-network'])('the password that this computer keeps: %s', (screen) => {
  it('is offered only for a network that the computer knows, and that asks for one', async () => {
    await shown(screen, null);
    await page.click(/^Home-2G/);
    expect(page.text()).toContain(use);
    await page.click(/^Café/);
    expect(page.text()).not.toContain(use);
  });

  it('takes the place of the field, and is sent by its name alone', async () => {
    await shown(screen, null);
    await page.click(/^Home-2G/);
    await page.click(use);
    expect(page.text()).toContain(english('saved.used'));
    expect(page.text()).not.toContain(typed.label);
    await page.click(english('network.setUp'));
    expect(page.sent).toEqual([
      ['setup/use-saved-password', { ssid: home.ssid }],
      ['setup/choose-network', { network: home, login: { kind: 'saved' } }],
    ]);
  });

  it.each(['not-kept', 'refused', 'needs-administrator', 'no-answer'] as const)(
    'says why it is not to be had, and keeps what was typed: %s',
    async (refusal) => {
      await shown(screen, refusal);
      await page.click(/^Home-2G/);
      await page.type(typed.label, typed.text);
      await page.click(use);
      const alerts = [...page.host.querySelectorAll('[role=alert]')].map((alert) => alert.textContent);
      expect(alerts).toContain(english(`saved.${refusal}`));
      await page.click(english('network.setUp'));
      expect(page.sent.at(-1)).toEqual([
        'setup/choose-network',
        { network: home, login: { kind: 'password', password: typed.text } },
      ]);
    },
  );

  it('can be left for a typed one, with what was typed before', async () => {
    await shown(screen, null);
    await page.click(/^Home-2G/);
    await page.type(typed.label, typed.text);
    await page.click(use);
    await page.click(english('password.typeAnother'));
    await page.click(english('network.setUp'));
    expect(page.sent.at(-1)?.[1]).toEqual({ network: home, login: { kind: 'password', password: typed.text } });
  });
});

it('is offered too where the network turned a password down', async () => {
  await shown('password-again', null, [ssid('Home-2G'), ssid('Home')]);
  await page.click(use);
  await page.click(english('password.again'));
  expect(page.sent.at(-1)).toEqual(['setup/password', { login: { kind: 'saved' } }]);
});
