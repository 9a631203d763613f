import { describe, expect, it } from 'vitest';
import { networkNames, ENTERPRISE_PASSWORD, ENTERPRISE_USER } from '../../main/practice/radio/practice-networks';
import type { Setup } from '../../main/setup/setup';
import type { ErrorCode } from '../../shared/errors/error-codes';
import { Secret } from '../../shared/secret';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import type { ChosenNetwork } from '../../shared/domain/wifi-network';
import { networkNamed, setUpInPractice } from './practice-setup';

const network = (name: string, rest: Partial<ChosenNetwork> = {}): ChosenNetwork => ({
  ssid: networkNamed(name),
  security: 'auto',
  hidden: false,
  ...rest,
});
const password = (text: string): WifiLogin => ({ kind: 'password', password: new Secret('wifi-password', text) });
const peap: WifiLogin = {
  kind: 'peap',
  identity: ENTERPRISE_USER,
  outerIdentity: null,
  password: new Secret('wifi-password', ENTERPRISE_PASSWORD),
  caPem: null,
};

describe.concurrent('networks as people have them', () => {
  const good: readonly [string, Partial<ChosenNetwork>, WifiLogin | null][] = [
    [networkNames.cafe, {}, null],
    [networkNames.longest, {}, null],
    [networkNames.spaced, {}, null],
    [networkNames.open, {}, { kind: 'none' }],
    [networkNames.wep, {}, password('1a2b3c4d5e')],
    [networkNames.enterprise, { security: 'wpa2-enterprise' }, peap],
  ];

  it.each(good)('joins %s', async (name, rest, login) => {
    const plan = { network: network(name, rest), ...(login === null ? {} : { login }) };
    const end = await setUpInPractice({ plan });
    expect(end.snapshot).toMatchObject({ outcome: 'verified', error: null });
  });

  it('joins a hidden network where the firmware can', async () => {
    const plan = { network: network(networkNames.hidden, { hidden: true, security: 'wpa2' }) };
    const old = await setUpInPractice({ world: { generation: 'g1' }, plan });
    expect(old.snapshot.outcome).toBe('verified');
    const current = await setUpInPractice({ plan });
    expect(current.snapshot.error?.code).toBe('network-not-found');
  });

  const bad: readonly [string, string, WifiLogin | null, ErrorCode][] = [
    ['a password of seven characters', 'Practice Home', password('7letter'), 'password-invalid'],
    ['a network that is not there', 'Nobody has this', null, 'network-not-found'],
    ['a network without internet', networkNames.noInternet, null, 'device-never-online'],
    ['a quote in the name', networkNames.quoted, null, 'network-name-unsupported'],
    ['a wrong password', 'Practice Home', password('not-the-password'), 'wifi-credentials-rejected'],
  ];

  it.each(bad)('%s has a code of its own', async (_case, name, login, code) => {
    const plan = { network: network(name), ...(login === null ? {} : { login }) };
    const end = await setUpInPractice({ plan });
    expect(end.snapshot).toMatchObject({ outcome: 'failed', error: { code } });
    expect(end.connection).toBe('home');
  });

  it('sends nothing of a password that cannot be right', async () => {
    const end = await setUpInPractice({ plan: { login: password('7letter') } });
    expect(end.record.device.passwords).toEqual([]);
    expect(end.record.device.claimCodes).toEqual([]);
  });
});

describe.concurrent('a wrong password', () => {
  it('is asked for alone, and the second try verifies with the same claim code', async () => {
    const asked: string[] = [];
    const end = await setUpInPractice({
      plan: { interactive: true, login: password('not-the-password') },
      meanwhile: (setup) => {
        answer(setup, asked, 'practice-wifi-password');
      },
    });
    expect(end.snapshot).toMatchObject({ outcome: 'verified', error: null });
    expect(asked).toEqual(['password']);
    expect(end.record.device.passwords).toEqual(['not-the-password', 'practice-wifi-password']);
    expect(new Set(end.record.device.claimCodes).size).toBe(1);
  });
});

describe.concurrent('a device that was claimed before', () => {
  it('is left alone before its Wi-Fi is touched', async () => {
    const end = await setUpInPractice({ world: { faults: [{ name: 'claimed-before' }] } });
    expect(end.snapshot.error?.code).toBe('maybe-owned-by-other');
    expect(end.record.device.commands).not.toContain('configure-ap');
  });

  it('is left alone by a claim code from elsewhere too: whose the device is, nobody here knows', async () => {
    const claim = { kind: 'code', code: new Secret('claim-code', 'a'.repeat(63)) } as const;
    const end = await setUpInPractice({ world: { faults: [{ name: 'claimed-before' }] }, plan: { claim } });
    expect(end.snapshot.error?.code).toBe('maybe-owned-by-other');
    expect(end.record.device.claimCodes).toEqual([]);
  });

  it('keeps its owner where only its Wi-Fi is changed', async () => {
    const claim = { kind: 'none' } as const;
    const end = await setUpInPractice({ world: { faults: [{ name: 'claimed-before' }] }, plan: { claim, name: null } });
    expect(end.snapshot).toMatchObject({ outcome: 'configured' });
    expect(end.record.device.claimCodes).toEqual([]);
  });

  it('is taken over when that was said', async () => {
    const end = await setUpInPractice({ world: { faults: [{ name: 'claimed-before' }] }, plan: { takeOver: true } });
    expect(end.snapshot).toMatchObject({ outcome: 'verified', error: null });
  });
});

function answer(setup: Setup, asked: string[], right: string): void {
  setup.subscribe(({ question }) => {
    if (question === null || asked.includes(question.kind)) return;
    asked.push(question.kind);
    if (question.kind === 'password') setup.send({ kind: 'password', login: password(right) });
  });
}
