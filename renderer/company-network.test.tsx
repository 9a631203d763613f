import { afterEach, describe, expect, it } from 'vitest';
import { setupError } from '../shared/errors/error-codes';
import { noCertificates, type CertificateFileView, type CertificatesView } from '../shared/ipc/certificates-view';
import type { HeldAccount } from '../shared/ipc/held-account';
import { english } from '../shared/texts/english';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf, runningApp, ssid } from './fixtures/snapshots';

let page: Mounted;
afterEach(() => page.unmount());

const file: CertificateFileView = { name: 'till.pem', problem: null, subject: null, times: null };
const times = { from: Date.UTC(2030, 1, 3, 12), until: Date.UTC(2031, 4, 6, 12), validity: 'now' } as const;
const certificate = { ...file, subject: 'till-7', times };
const chosen: CertificatesView = { certificate, 'private-key': { ...file, name: 'till.key' }, authority: null };
const network = { ssid: ssid('Corp'), security: 'wpa2-enterprise', hidden: false } as const;
const corps = [
  { ssid: network.ssid, rssi: -50, security: 'wpa2-enterprise', channel: 6, on24GHz: true, unsupported: null },
] as const;
let rev = 10;

async function shown(certificates: CertificatesView): Promise<void> {
  page = await mount(<App />, { 'certificate/choose': { ok: true, value: null } });
  await change(certificates);
  await page.click(/^Corp/);
}

async function change(certificates: CertificatesView): Promise<void> {
  rev += 1;
  await page.show({ ...(everyScreen['network-first'] ?? appOf()), certificates, rev });
}

describe('the files of a company network', () => {
  it('are asked for by one button each, and missing ones are named', async () => {
    await shown({ certificate: null, 'private-key': null, authority: null });
    await page.click(english('certificate.eap-tls'));
    expect(page.host.querySelector('input[type=password]')).toBeNull();
    await page.click('Set up');
    expect(page.text()).toContain(english('certificate.missing.certificate'));
    expect(page.text()).toContain(english('certificate.missing.private-key'));
    await page.click(english('certificate.choose.private-key'));
    expect(page.sent).toEqual([['certificate/choose', { role: 'private-key' }]]);
  });

  it('are sent as the way to log in, not as what is in them', async () => {
    await shown(chosen);
    for (const words of ['till.pem', 'till-7', english('certificate.until', { date: 'May 6, 2031' }), 'till.key']) {
      expect(page.text()).toContain(words.replace(/[\u2068\u2069]/g, ''));
    }
    await page.type(english('account.outer'), 'anonymous');
    await page.click('Set up');
    const login = { kind: 'eap-tls', outerIdentity: 'anonymous' };
    expect(page.sent).toEqual([['setup/choose-network', { network, login }]]);
  });

  it('that cannot be used keep the form from being sent, a certificate of another time does not', async () => {
    await shown({ ...chosen, 'private-key': { ...file, problem: 'not-matching' } });
    expect(page.text()).toContain(english('certificate.problem.not-matching'));
    await page.click('Set up');
    expect(page.sent).toEqual([]);
    await change({ ...chosen, certificate: { ...certificate, times: { ...times, validity: 'not-yet' } } });
    expect(page.text()).toContain(
      english('certificate.not-yet', { date: 'February 3, 2030' }).replace(/[\u2068\u2069]/g, ''),
    );
    await change({ ...chosen, certificate: { ...certificate, times: { ...times, validity: 'over' } } });
    expect(page.text()).toContain('The network will most likely turn it down');
    await page.click('Set up');
    expect(page.sent).toEqual([['setup/choose-network', { network, login: { kind: 'eap-tls', outerIdentity: null } }]]);
  });

  it('can be put away again, and the other way be taken', async () => {
    await shown({ ...chosen, authority: { ...file, name: 'ca.pem', problem: 'damaged' } });
    await page.click(english('certificate.peap'));
    await page.type(english('account.identity'), 'jane');
    await page.type(english('password.label'), 'secret');
    await page.click('Set up');
    expect(page.text()).toContain(english('certificate.problem.damaged'));
    expect(page.sent).toEqual([]);
    await page.click('Remove ca.pem');
    expect(page.sent).toEqual([['certificate/drop', { role: 'authority' }]]);
    await change(chosen);
    await page.click('Set up');
    const login = { kind: 'peap', identity: 'jane', outerIdentity: null, password: 'secret' };
    expect(page.sent.at(-1)).toEqual(['setup/choose-network', { network, login }]);
  });
});

describe('the log-in to a company network that was turned down', () => {
  const question = {
    kind: 'password',
    network,
    because: setupError('wifi-credentials-rejected'),
    networks: [],
  } as const;
  const outer = { outerIdentity: 'anonymous' };

  async function refused(heldAccount: HeldAccount, certificates: CertificatesView): Promise<void> {
    page = await mount(<App />);
    await page.show({ ...runningApp({ state: 'chooseNetwork', question }), heldAccount, certificates, rev: 10 });
  }

  function field(label: string): HTMLInputElement | null {
    const id = [...page.host.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.htmlFor ?? '';
    return page.host.querySelector(`[id="${id}"]`);
  }

  it('by user name asks for the password alone: the names are there, and can be mended', async () => {
    await refused({ method: 'peap', identity: 'jnae', ...outer }, noCertificates);
    expect(page.host.querySelectorAll('input[type=radio]')).toHaveLength(2);
    expect(field(english('account.outer'))?.value).toBe('anonymous');
    expect(field(english('password.label'))?.value).toBe('');
    await page.click(english('password.again'));
    expect(page.text()).toContain(english('password.missing'));
    expect(page.sent).toEqual([]);
    await page.type(english('account.identity'), 'jane');
    await page.type(english('password.label'), 'the right one');
    await page.click(english('password.again'));
    const login = { kind: 'peap', identity: 'jane', ...outer, password: 'the right one' };
    expect(page.sent).toEqual([['setup/password', { login }]]);
  });

  it('by files has the same files and the outer identity still', async () => {
    await refused({ method: 'eap-tls', identity: '', ...outer }, chosen);
    expect(page.text()).toContain('till.key');
    expect(page.host.querySelector('input[type=password]')).toBeNull();
    await page.click(english('password.again'));
    expect(page.sent).toEqual([['setup/password', { login: { kind: 'eap-tls', ...outer } }]]);
  });

  it('is kept as far as it is no secret for another network of the list too', async () => {
    await refused({ method: 'peap', identity: 'jane', ...outer }, noCertificates);
    await page.show({
      ...runningApp({ state: 'chooseNetwork', question: { ...question, networks: corps } }),
      ...{ heldAccount: { method: 'peap', identity: 'jane', ...outer }, rev: 11 },
    });
    await page.click(english('password.otherNetwork'));
    expect(field(english('account.identity'))?.value).toBe('jane');
    expect(field(english('account.outer'))?.value).toBe('anonymous');
    expect(field(english('password.label'))?.value).toBe('');
  });
});
