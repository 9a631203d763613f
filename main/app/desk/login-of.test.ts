import { describe, expect, it } from 'vitest';
import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import { Secret } from '../../../shared/secret';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import type { HeldCertificates } from '../certificates/certificate-desk';
import { loginOf } from './login-of';

const network = { ssid: ssidFromText('Corp') as Ssid, security: 'wpa2-enterprise', hidden: false } as const;
const identity = { certificatePem: 'certificate', privateKey: new Secret('private-key', 'key') };
const nothing: HeldCertificates = { identity: () => null, authority: () => null };
const all: HeldCertificates = { identity: () => identity, authority: () => 'authority' };
const parts = (files: HeldCertificates) => ({ held: null, saved: { of: () => null }, files });
const peap: WifiLogin = {
  ...{ kind: 'peap', identity: 'jane', outerIdentity: null, caPem: 'authority' },
  password: new Secret('wifi-password', 'old'),
};

describe('the log-in that was meant', () => {
  it('has the files that are held, of which the page sent nothing', () => {
    const input = { kind: 'eap-tls', outerIdentity: 'anonymous' } as const;
    const made = { kind: 'eap-tls', outerIdentity: 'anonymous', ...identity, caPem: 'authority' };
    expect(loginOf(input, network, parts(all))).toEqual(made);
  });

  it('is none without its files', () => {
    expect(loginOf({ kind: 'eap-tls', outerIdentity: null }, network, parts(nothing))).toBeNull();
  });

  it('by user name takes the authority along where one is chosen', () => {
    const input = { kind: 'peap', identity: 'jane', outerIdentity: null, password: 'new' } as const;
    expect(loginOf(input, network, parts(all))).toMatchObject({ kind: 'peap', caPem: 'authority' });
    expect(loginOf(input, network, parts(nothing))).toMatchObject({ kind: 'peap', caPem: null });
  });

  it('keeps user name and authority where only the password is typed again', () => {
    const again = loginOf({ kind: 'password', password: 'new' }, network, {
      ...parts(nothing),
      held: { network, login: peap },
    });
    expect(again).toMatchObject({ kind: 'peap', identity: 'jane', caPem: 'authority' });
    expect(again?.kind === 'peap' && again.password.reveal()).toBe('new');
  });
});
