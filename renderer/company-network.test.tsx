import { afterEach, describe, expect, it } from 'vitest';
import type { CertificateFileView, CertificatesView } from '../shared/ipc/certificates-view';
import { english } from '../shared/texts/english';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf, ssid } from './fixtures/snapshots';

let page: Mounted;
afterEach(() => page.unmount());

const file: CertificateFileView = { name: 'till.pem', problem: null, subject: null, validUntil: null, isOver: false };
const certificate = { ...file, subject: 'till-7', validUntil: Date.UTC(2031, 4, 6, 12) };
const chosen: CertificatesView = { certificate, 'private-key': { ...file, name: 'till.key' }, authority: null };
const network = { ssid: ssid('Corp'), security: 'wpa2-enterprise', hidden: false };
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

  it('that cannot be used keep the form from being sent, an old certificate does not', async () => {
    await shown({ ...chosen, 'private-key': { ...file, problem: 'not-matching' } });
    expect(page.text()).toContain(english('certificate.problem.not-matching'));
    await page.click('Set up');
    expect(page.sent).toEqual([]);
    await change({ ...chosen, certificate: { ...certificate, isOver: true } });
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
