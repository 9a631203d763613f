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

const home = { ssid: ssid('Home-2G'), security: 'wpa2', hidden: false };

describe.each(['network-first', 'choose-network'])('choosing the network: %s', (screen) => {
  it('lists usable networks first, the strongest on top, and says why others are not', async () => {
    await shown(screen);
    const radios = [...page.host.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    const names = [...page.host.querySelectorAll('bdi')].map((name) => name.textContent);
    expect(names).toEqual(['Home-2G', 'Corp', 'Café ☕', 'Weak', 'Bob"s', 'Fast', 'Newest']);
    const disabled = radios.slice(0, names.length).map((radio) => radio.disabled);
    expect(disabled).toEqual([false, false, false, false, true, true, true]);
    for (const words of ['quotation mark', english('network.needs24'), english('network.wpa3Only')]) {
      expect(page.text()).toContain(words);
    }
  });

  it('says what a person should know of a network before it is chosen', async () => {
    await shown(screen);
    const note = (name: string): string =>
      [...page.host.querySelectorAll('.choice')].find((one) => one.textContent.includes(name))?.textContent ?? '';
    expect(note('Corp')).toContain(english('network.remark.company-log-in'));
    expect(note('Café')).toContain(english('network.remark.may-want-page'));
    expect(note('Weak')).toContain(english('network.remark.weak'));
    expect(note('Home-2G')).toBe('Home-2GWPA2, strong signal');
  });

  it('has the likeliest chosen, and sends it with the password at once, with every space', async () => {
    await shown(screen);
    await page.type(english('password.label'), ' two words ');
    expect(page.text()).toContain(english('password.spaces'));
    await page.click('Set up');
    const login = { kind: 'password', password: ' two words ' };
    expect(page.sent).toEqual([['setup/choose-network', { network: home, login }]]);
  });

  it('says what is wrong with a password beside the field and sends nothing', async () => {
    await shown(screen);
    await page.type(english('password.label'), 'seven77');
    await page.click('Set up');
    expect(page.text()).toContain(english('password.wpa'));
    expect(page.sent).toEqual([]);
  });

  it('asks for no password where there is none', async () => {
    await shown(screen);
    await page.click(/Café/);
    expect(page.host.querySelector('input[type=password]')).toBeNull();
    await page.click('Set up');
    const network = { ssid: ssid('Café ☕'), security: 'open', hidden: false };
    expect(page.sent).toEqual([['setup/choose-network', { network, login: { kind: 'none' } }]]);
  });

  it('refuses a name that the device cannot store', async () => {
    await shown(screen);
    await page.click(english('network.other'));
    await page.type(english('network.name'), 'a"b');
    await page.type(english('password.label'), 'long enough');
    await page.click('Set up');
    expect(page.text()).toContain(english('network.nameQuote'));
    expect(page.sent).toEqual([]);
  });

  it('takes a hidden network by name with its security', async () => {
    await shown(screen);
    await page.click(english('network.other'));
    await page.type(english('password.label'), 'long enough');
    await page.type(english('network.name'), ' Café ');
    await page.click(/hidden/);
    await page.click('WPA');
    await page.click('Set up');
    const network = { ssid: ssid(' Café '), security: 'wpa', hidden: true };
    const login = { kind: 'password', password: 'long enough' };
    expect(page.sent).toEqual([['setup/choose-network', { network, login }]]);
  });

  it('asks for an account where a company wants one', async () => {
    await shown(screen);
    await page.click(/^Corp/);
    await page.click('Set up');
    expect(page.text()).toContain(english('account.identityMissing'));
    expect(document.activeElement).toBe(page.host.querySelector('[aria-invalid=true]'));
    await page.type(english('account.identity'), 'jane');
    await page.type(english('password.label'), 'short');
    await page.click('Set up');
    const network = { ssid: ssid('Corp'), security: 'wpa2-enterprise', hidden: false };
    const login = { kind: 'peap', identity: 'jane', outerIdentity: null, password: 'short' };
    expect(page.sent).toEqual([['setup/choose-network', { network, login }]]);
  });

  it('keeps no password for another network than the one it was typed for', async () => {
    await shown(screen);
    await page.type(english('password.label'), 'for home only');
    await page.click(/^Weak/);
    expect(page.host.querySelector<HTMLInputElement>('input[type=password]')?.value).toBe('');
  });
});

describe('before a setup', () => {
  it('waits for what is heard, and takes a name meanwhile', async () => {
    await shown('network-listening');
    expect(page.text()).toContain(english('network.listening'));
    expect([...page.host.querySelectorAll('input:checked')]).toHaveLength(0);
    await page.click('Set up');
    expect(page.text()).toContain(english('network.choose'));
    expect(page.sent).toEqual([]);
  });

  it('does not keep a person waiting for what is known from the setup before', async () => {
    page = await mount(<App />);
    const listening = everyScreen['network-listening'] ?? appOf();
    await page.show({ ...listening, remembered: { ssid: ssid('Home-2G'), security: 'wpa2', hidden: false } });
    await page.click('Set up');
    expect(page.sent).toEqual([['setup/choose-network', { network: home, login: { kind: 'remembered' } }]]);
  });

  it('chooses nothing in advance that a device cannot join', async () => {
    const first = everyScreen['network-first'] ?? appOf();
    page = await mount(<App />);
    await page.show({ ...first, choosing: first.choosing && { ...first.choosing, own: ssid('Fast') } });
    expect(page.host.querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('uses what is held from the setup before, unless another password is typed', async () => {
    await shown('network-remembered');
    expect(page.host.querySelector('input[type=password]')).toBeNull();
    await page.click('Set up');
    expect(page.sent).toEqual([['setup/choose-network', { network: home, login: { kind: 'remembered' } }]]);
    await page.click(english('password.typeAnother'));
    await page.type(english('password.label'), 'another one');
    await page.click('Set up');
    const login = { kind: 'password', password: 'another one' };
    expect(page.sent.at(-1)).toEqual(['setup/choose-network', { network: home, login }]);
  });

  it('says why nothing is heard, and asks for the name', async () => {
    await shown('network-names-hidden');
    expect(page.text()).toContain(english('error.network-names-hidden.title'));
    await page.type(english('network.name'), 'Home-2G');
    await page.click('open, no password');
    await page.click('Set up');
    const network = { ...home, security: 'open' };
    expect(page.sent).toEqual([['setup/choose-network', { network, login: { kind: 'none' } }]]);
  });

  it('leaves the choice to the device on request', async () => {
    await shown('network-first');
    await page.click(english('network.askDevice'));
    expect(page.sent).toEqual([['setup/ask-device', undefined]]);
  });

  it('says where a page answered in place of the internet', async () => {
    const first = everyScreen['network-first'] ?? appOf();
    page = await mount(<App />);
    await page.show({ ...first, choosing: first.choosing && { ...first.choosing, behindPage: true } });
    expect(page.text()).toContain(english('network.remark.log-in-page'));
  });
});

describe('a network that the device does not see', () => {
  it('is named, beside what it does see', async () => {
    await shown('network-missing');
    expect(page.text()).toContain('The device does not see Home-2G');
  });
});

describe('a network that the device did not take', () => {
  it('can be named better where the reason stands, with name and password of before kept', async () => {
    await shown('network-again');
    expect(page.heading()?.textContent).toBe(english('error.network-not-found.title'));
    expect(page.text()).toContain(english('error.network-not-found.next'));
    expect(page.host.querySelectorAll('main .button.primary')).toHaveLength(1);
    await page.click('Set up');
    expect(page.sent).toEqual([['setup/choose-network', { network: home, login: { kind: 'remembered' } }]]);
    await page.type(english('network.name'), 'Home-2,4G');
    await page.type(english('password.label'), 'the same one');
    await page.click('Set up');
    const network = { ...home, ssid: ssid('Home-2,4G') };
    const login = { kind: 'password', password: 'the same one' };
    expect(page.sent.at(-1)).toEqual(['setup/choose-network', { network, login }]);
  });

  it('lets the device look once more', async () => {
    await shown('network-again');
    await page.click(english('network.rescan'));
    expect(page.sent).toEqual([['setup/rescan', undefined]]);
  });
});

describe('the password again', () => {
  it('asks for the password alone', async () => {
    await shown('password-again');
    expect(page.host.querySelectorAll('input:not([type=checkbox])')).toHaveLength(1);
    await page.type(english('password.label'), 'right password');
    await page.click(english('password.again'));
    expect(page.sent).toEqual([['setup/password', { login: { kind: 'password', password: 'right password' } }]]);
  });

  it('hides the password until asked', async () => {
    await shown('password-again');
    const input = page.host.querySelector<HTMLInputElement>('input:not([type=checkbox])');
    expect(input?.type).toBe('password');
    await page.click(english('password.show'));
    expect(input?.type).toBe('text');
  });
});

describe('the end', () => {
  it('takes a name that is typed along, whichever way is gone on', async () => {
    await shown('done-naming');
    await page.click(english('done.another'));
    await page.type(english('name.label'), ' Till 7 ');
    await page.click(english('done.another'));
    await page.click(english('done.finish'));
    expect(page.sent).toEqual([
      ['setup/another', undefined],
      ['setup/another', { name: 'Till 7' }],
      ['setup/to-start', { name: 'Till 7' }],
    ]);
  });

  it('saves a name alone', async () => {
    await shown('done-naming');
    await page.click(english('name.save'));
    expect(page.text()).toContain(english('name.empty'));
    await page.type(english('name.label'), 'Till 7');
    await page.click(english('name.save'));
    expect(page.sent).toEqual([['setup/name', { name: 'Till 7' }]]);
  });
});
