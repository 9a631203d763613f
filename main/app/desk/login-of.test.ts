import { describe, expect, it } from 'vitest';
import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import { Secret } from '../../../shared/secret';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import type { HeldCertificates } from '../certificates/certificate-desk';
import { accountOf, loginOf } from './login-of';

const network = { ssid: ssidFromText('Corp') as Ssid, security: 'wpa2-enterprise', hidden: false } as const;
const identity = { certificatePem: 'certificate', privateKey: new Secret('private-key', 'key') };
const nothing: HeldCertificates = { identity: () => null, authority: () => null, hold: () => undefined };
const all: HeldCertificates = { ...nothing, identity: () => identity, authority: () => 'authority' };
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

  it('is, where it is said to be the one of before, that one, and only for the same network', () => {
    const held = { network, login: peap };
    expect(loginOf({ kind: 'remembered' }, network, { ...parts(nothing), held })).toBe(peap);
    const elsewhere = { ...network, ssid: ssidFromText('Shop') as Ssid };
    expect(loginOf({ kind: 'remembered' }, elsewhere, { ...parts(nothing), held })).toBeNull();
  });
});

describe('what the page may know of a log-in', () => {
  it('is what is typed once and no secret, of a company network alone', () => {
    expect(accountOf(peap)).toEqual({ method: 'peap', identity: 'jane', outerIdentity: '' });
    const byFiles = { kind: 'eap-tls', outerIdentity: 'anonymous', ...identity, caPem: null } as const;
    expect(accountOf(byFiles)).toEqual({ method: 'eap-tls', identity: '', outerIdentity: 'anonymous' });
    expect(accountOf({ kind: 'password', password: new Secret('wifi-password', 'old') })).toBeNull();
    expect(accountOf(null)).toBeNull();
  });
});
