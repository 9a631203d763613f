import { afterEach, describe, expect, it } from 'vitest';
import { App } from './App';
import { english } from '../shared/texts/english';
import { everyScreen } from './fixtures/every-screen';
import { appOf, ssid } from './fixtures/snapshots';
import { mount, type Mounted } from './fixtures/mounted';

let page: Mounted;
afterEach(() => page.unmount());

async function shown(name: string): Promise<void> {
  page = await mount(<App />);
  await page.show(everyScreen[name] ?? appOf());
}

describe('the start form', () => {
  it('asks for a token before it sends anything, and trims what was pasted around it', async () => {
    await shown('start');
    await page.click(/access token/);
    await page.click('Start setup');
    expect(page.sent).toEqual([]);
    expect(page.text()).toContain(english('start.tokenMissing'));
    await page.type(english('start.token'), '  abc123\n');
    await page.click('Start setup');
    expect(page.sent).toEqual([['setup/start', { mode: 'real', claim: 'token', token: 'abc123', product: '12345' }]]);
  });

  it('needs nothing for Wi-Fi only', async () => {
    await shown('start');
    await page.click(/Wi-Fi only/);
    await page.click('Start setup');
    expect(page.sent).toEqual([['setup/start', { mode: 'real', claim: 'none' }]]);
  });

  it('starts a practice with one click', async () => {
    await shown('start');
    await page.click('Start practice');
    expect(page.sent).toEqual([['setup/start', { mode: 'practice', claim: 'token' }]]);
  });
});

describe('choosing the network', () => {
  it('lists usable networks first, the strongest on top, and says why others are not', async () => {
    await shown('choose-network');
    const radios = [...page.host.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    const names = [...page.host.querySelectorAll('bdi')].map((name) => name.textContent);
    expect(names).toEqual(['Home-2G', 'Café ☕', 'Weak', 'Bob"s', 'Corp']);
    expect(radios.map((radio) => radio.disabled)).toEqual([false, false, false, true, true]);
    expect(page.text()).toContain('quotation mark');
  });

  it('sends network and password together, once, with every space', async () => {
    await shown('choose-network');
    await page.click('Continue');
    expect(page.sent).toEqual([]);
    await page.type(english('password.label'), ' two words ');
    expect(page.text()).toContain(english('password.spaces'));
    await page.click('Set up the device');
    const network = { ssid: ssid('Home-2G'), security: 'wpa2', hidden: false };
    expect(page.sent).toEqual([['setup/choose-network', { network, password: ' two words ' }]]);
  });

  it('says what is wrong with a password beside the field and sends nothing', async () => {
    await shown('choose-network');
    await page.click('Continue');
    await page.type(english('password.label'), 'seven77');
    await page.click('Set up the device');
    expect(page.text()).toContain(english('password.wpa'));
    expect(page.sent).toEqual([]);
  });

  it('asks for no password where there is none', async () => {
    await shown('choose-network');
    await page.click(/Café/);
    await page.click('Continue');
    expect(page.sent).toEqual([
      ['setup/choose-network', { network: { ssid: ssid('Café ☕'), security: 'open', hidden: false }, password: null }],
    ]);
  });

  it('takes a hidden network by name, and refuses a name that the device cannot store', async () => {
    await shown('choose-network');
    await page.click('Another network…');
    await page.type(english('network.name'), 'a"b');
    await page.click('Continue');
    expect(page.text()).toContain('quotation mark');
    await page.type(english('network.name'), ' Café ');
    await page.click(/hidden/);
    await page.click('Continue');
    await page.type(english('password.label'), 'long enough');
    await page.click('Set up the device');
    const network = { ssid: ssid(' Café '), security: 'auto', hidden: true };
    expect(page.sent).toEqual([['setup/choose-network', { network, password: 'long enough' }]]);
  });
});

describe('the password again', () => {
  it('asks for the password alone', async () => {
    await shown('password-again');
    expect(page.host.querySelectorAll('input:not([type=checkbox])')).toHaveLength(1);
    await page.type(english('password.label'), 'right password');
    await page.click(english('password.again'));
    expect(page.sent).toEqual([['setup/password', { password: 'right password' }]]);
  });

  it('hides the password until asked', async () => {
    await shown('password-again');
    const input = page.host.querySelector<HTMLInputElement>('input:not([type=checkbox])');
    expect(input?.type).toBe('password');
    await page.click(english('password.show'));
    expect(input?.type).toBe('text');
  });
});

describe('naming', () => {
  it('suggests a name and lets it be skipped', async () => {
    await shown('name');
    await page.click('Save the name');
    expect(page.sent).toEqual([['setup/name', { name: 'turtle_wombat' }]]);
    await page.click('Skip');
    expect(page.sent.at(-1)).toEqual(['setup/skip-name', undefined]);
  });
});
