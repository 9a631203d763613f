import { describe, expect, test } from 'vitest';
import { ssidFromText, type Ssid } from '../../shared/domain/ssid';
import type { WifiSecurity } from '../../shared/domain/wifi-network';
import { Secret } from '../../shared/secret';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import { planConfiguration } from './configure-plan';
import { wpaPassword } from './password-rules';
import type { ScanEntry } from './scan-reply';
import { secOfSecurity, securityOfSec } from './security';
import { wepKeyForDevice } from './wep-key';

const ssid = ssidFromText('HomeNet') as Ssid;
const none: WifiLogin = { kind: 'none' };
const withPassword: WifiLogin = { kind: 'password', password: new Secret('wifi-password', 'long enough') };
const seenAs = (sec: number): ScanEntry => {
  return { ssid, rssi: -50, sec, security: securityOfSec(sec), channel: 9, on24GHz: true, unsupported: null };
};

function plan(security: WifiSecurity | 'auto', login: WifiLogin, seen?: ScanEntry): unknown {
  const result = planConfiguration({ ssid, security, hidden: false, login }, seen);
  if (!result.ok) return result.error;
  return [result.value.sec.toString(16), result.value.channel, result.value.secret.kind];
}

test.each([
  ['0123456789', '00050123456789'],
  ['0123456789abcdef0123456789', '000D0123456789abcdef0123456789'],
  ['apple', '00056170706c65'],
  ['thirteen-char', `000D${Buffer.from('thirteen-char').toString('hex')}`],
  ['00050123456789', '00050123456789'],
  ['020d0123456789abcdef0123456789', '020d0123456789abcdef0123456789'],
  ['short!', undefined],
  ['äpfel', undefined],
  ['0123456789a', undefined],
])('the WEP key %j becomes %j', (typed, stored) => {
  expect(wepKeyForDevice(typed)).toBe(stored);
});

test.each([
  ['8 bytes', '12345678', true],
  ['63 bytes', 'x'.repeat(63), true],
  ['64 hex digits', 'aF'.repeat(32), true],
  ['4 characters of 2 bytes', 'éééé', true],
  ['7 bytes', '1234567', false],
  ['64 other characters', 'x'.repeat(64), false],
  ['65 hex digits', 'a'.repeat(65), false],
  ['32 characters of 2 bytes', 'é'.repeat(32), false],
])('a WPA password of %s: %s', (_, password, accepted) => {
  expect(wpaPassword(password).ok).toBe(accepted);
});

describe('what is sent for a network', () => {
  test.each([
    ['auto', none, undefined, ['0', 0, 'none']],
    ['auto', withPassword, undefined, ['400004', 0, 'password']],
    ['auto', withPassword, 0x0020_0002, ['200002', 9, 'password']],
    ['auto', withPassword, 0x0040_0006, ['400006', 9, 'password']],
    ['auto', withPassword, 0, ['400004', 9, 'password']],
    ['auto', withPassword, 1234, ['400004', 9, 'password']],
    ['auto', none, 0x0040_0004, { kind: 'password-form', rule: 'missing' }],
    ['auto', withPassword, 0x0240_0004, { kind: 'password-form', rule: 'identity' }],
    ['auto', withPassword, 1, { kind: 'password-form', rule: 'wep-form' }],
    ['open', withPassword, undefined, ['0', 0, 'none']],
    ['wpa', withPassword, undefined, ['200006', 0, 'password']],
    ['wpa2', withPassword, 0x0020_0002, ['400004', 9, 'password']],
    ['wpa2', none, undefined, { kind: 'password-form', rule: 'missing' }],
    ['wpa2-enterprise', withPassword, undefined, { kind: 'password-form', rule: 'identity' }],
  ] as const)('%s, %o, seen as %s: %j', (security, login, sec, expected) => {
    expect(plan(security, login, sec === undefined ? undefined : seenAs(sec))).toEqual(expected);
  });
});

describe('security values', () => {
  test('every kind we send is read back as itself', () => {
    const kinds: readonly WifiSecurity[] = ['open', 'wep', 'wpa', 'wpa2', 'wpa-enterprise', 'wpa2-enterprise'];
    expect(kinds.map((kind) => securityOfSec(secOfSecurity(kind)))).toEqual(kinds);
  });

  test.each([
    [32769, 'wep'],
    [2097154, 'wpa'],
    [4194306, 'wpa2'],
    [35651590, 'wpa-enterprise'],
    [37748740, 'wpa2-enterprise'],
    [-1, 'unknown'],
    [536870912, 'unknown'],
    [268435460, 'unknown'],
  ])('%d is %s', (sec, security) => {
    expect(securityOfSec(sec)).toBe(security);
  });
});
