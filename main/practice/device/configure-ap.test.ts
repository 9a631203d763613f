import { createCipheriv, randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';

import {
  ENTERPRISE_PASSWORD,
  ENTERPRISE_USER,
  HOME_NETWORK_NAME,
  HOME_NETWORK_PASSWORD,
  networkNames,
} from '../radio/practice-networks';
import { sec } from '../radio/security-values';
import { ask, encryptedFor, startDevice } from './practice-device.fixture';

let started: Awaited<ReturnType<typeof startDevice>> | undefined;
const start = async (...args: Parameters<typeof startDevice>) => (started = await startDevice(...args));
afterEach(() => started?.device.close());

const hex = (name: string): string => Buffer.from(name).toString('hex');
const home = { idx: 0, ssid: HOME_NETWORK_NAME, sec: sec.wpa2, ch: 6 };

describe('configure-ap on newer firmware', () => {
  it('stores the network with the password as it was before encryption', async () => {
    const { device } = await start();
    const pwd = await encryptedFor(device, 'pässwörd ☕');
    expect(await ask(device, 'configure-ap', { ...home, pwd })).toBe('{"r":0}');
    expect(device.record().passwords).toEqual(['pässwörd ☕']);
    expect(device.record().stored).toEqual([
      { ssidHex: hex(HOME_NETWORK_NAME), sec: sec.wpa2, key: { kind: 'passphrase', passphrase: 'pässwörd ☕' } },
    ]);
  });

  it('believes its own scan about the kind of WPA', async () => {
    const { device } = await start();
    const pwd = await encryptedFor(device, HOME_NETWORK_PASSWORD);
    const told = { ...home, ssid: networkNames.spaced, sec: sec.wpa2, pwd };
    expect(await ask(device, 'configure-ap', told)).toBe('{"r":0}');
    expect(device.record().stored[0]?.sec).toBe(sec.wpaMixed);
  });

  it.each([
    ['a network that is not there', { ssid: 'Nowhere' }, -2],
    ['a hidden network', { ssid: networkNames.hidden }, -2],
    ['a 5 GHz network', { ssid: networkNames.fiveGhz }, -2],
    ['an empty name', { ssid: '' }, -3],
    ['a name of 33 bytes', { ssid: 'x'.repeat(33) }, -3],
    ['an enterprise network without an identity', { ssid: networkNames.enterprise, sec: sec.wpa2Enterprise }, 1],
  ])('refuses %s', async (_, change, result) => {
    const { device } = await start();
    const pwd = await encryptedFor(device, HOME_NETWORK_PASSWORD);
    expect(await ask(device, 'configure-ap', { ...home, pwd, ...change })).toBe(`{"r":${result}}`);
    expect(device.record().stored).toEqual([]);
  });

  it.each([
    ['7 characters', '1234567', -4],
    ['65 characters', 'x'.repeat(65), -4],
    ['64 characters', 'x'.repeat(64), 0],
  ])('checks the length of a passphrase of %s', async (_, password, result) => {
    const { device } = await start();
    const pwd = await encryptedFor(device, password);
    expect(await ask(device, 'configure-ap', { ...home, pwd })).toBe(`{"r":${result}}`);
  });

  it('refuses a missing password, and bytes that are not encrypted for it', async () => {
    const { device } = await start();
    expect(await ask(device, 'configure-ap', home)).toBe('{"r":-4}');
    expect(await ask(device, 'configure-ap', { ...home, pwd: '00'.repeat(128) })).toBe('{"r":-16640}');
    expect(await ask(device, 'configure-ap', { ...home, pwd: 'not hex' })).toBe('{"r":-16640}');
    expect(await ask(device, 'configure-ap', { ...home, pwd: 'ff'.repeat(128) })).toBe('{"r":-17156}');
  });

  it('stores a secured network as open when told so, and as it is told for names of more bytes than characters', async () => {
    const { device } = await start();
    expect(await ask(device, 'configure-ap', { idx: 0, ssid: HOME_NETWORK_NAME })).toBe('{"r":0}');
    expect(device.record().stored[0]).toMatchObject({ sec: 0, key: { kind: 'none' } });
    expect(await ask(device, 'configure-ap', { idx: 0, ssid: networkNames.cafe })).toBe('{"r":0}');
    expect(device.record().stored[0]?.ssidHex).toBe(hex(networkNames.cafe));
  });

  it('stores a WEP key in the form of its own', async () => {
    const { device } = await start();
    const pwd = await encryptedFor(device, '00051a2b3c4d5e');
    expect(await ask(device, 'configure-ap', { ...home, ssid: networkNames.wep, sec: 1, pwd })).toBe('{"r":0}');
    expect(device.record().stored[0]?.key).toEqual({ kind: 'wep', keyHex: '1a2b3c4d5e' });
  });

  it('stores identity and password for PEAP', async () => {
    const { device } = await start();
    const pwd = await encryptedFor(device, ENTERPRISE_PASSWORD);
    const peap = { ssid: networkNames.enterprise, sec: sec.wpa2Enterprise, eap: 25, ii: ENTERPRISE_USER, pwd };
    expect(await ask(device, 'configure-ap', { ...home, ...peap })).toBe('{"r":0}');
    expect(device.record().stored[0]?.key).toMatchObject({ kind: 'peap', user: ENTERPRISE_USER, outer: 'anonymous' });
  });

  it('opens the envelope of an EAP-TLS key and unescapes the certificate', async () => {
    const { device } = await start();
    const envelope = randomBytes(32);
    const cipher = createCipheriv('aes-128-cbc', envelope.subarray(0, 16), envelope.subarray(16));
    const pem = '-----BEGIN PRIVATE KEY-----\r\nAAAA\r\n-----END PRIVATE KEY-----\r\n';
    const key = Buffer.concat([cipher.update(pem), cipher.final()]).toString('hex');
    const crt = '-----BEGIN CERTIFICATE-----\r\nBBBB\r\n-----END CERTIFICATE-----\r\n';
    const ek = await encryptedFor(device, envelope);
    const tls = { ssid: networkNames.enterprise, sec: sec.wpa2Enterprise, eap: 13, crt, ek, key };
    expect(await ask(device, 'configure-ap', { ...home, ...tls })).toBe('{"r":0}');
    const stored = device.record().stored[0]?.key;
    expect(stored).toMatchObject({ kind: 'tls', certificate: crt });
    expect(stored?.kind === 'tls' && stored.privateKey.startsWith(pem)).toBe(true);
  });

  it('keeps five networks, the newest first, and one name only once', async () => {
    const { device } = await start();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'c']) {
      await ask(device, 'configure-ap', { idx: 0, ssid: name, sec: 0 });
    }
    expect(
      device
        .record()
        .stored.map(({ ssidHex }) => Buffer.from(ssidHex, 'hex').toString())
        .join(''),
    ).toBe('fedcb');
  });

  it('takes the time of two scans for WPA and of none for open networks', async () => {
    const { device, time } = await start({ profile: 'quiet', speed: 20 });
    const pwd = await encryptedFor(device, HOME_NETWORK_PASSWORD);
    const begin = time.now();
    await ask(device, 'configure-ap', { ...home, pwd });
    const middle = time.now();
    await ask(device, 'configure-ap', { idx: 0, ssid: networkNames.open, sec: 0 });
    expect(middle - begin).toBeGreaterThanOrEqual(2600);
    expect(time.now() - middle).toBeLessThan(2000);
  });
});

describe('configure-ap on older firmware', () => {
  it('stores names it cannot see, with the security it is told, and any length of password', async () => {
    const { device } = await start({ generation: 'g1' });
    const pwd = await encryptedFor(device, 'short');
    expect(await ask(device, 'configure-ap', { ...home, ssid: networkNames.hidden, pwd })).toBe('{"r":0}');
    expect(device.record().stored[0]).toMatchObject({ ssidHex: hex(networkNames.hidden), sec: sec.wpa2 });
  });

  it('rejects enterprise keys, and has its own numbers for bad bytes', async () => {
    const { device } = await start({ generation: 'g1' });
    expect(await ask(device, 'version')).toBe('{"v":2}');
    expect(await ask(device, 'configure-ap', { ...home, eap: 25 })).toBe('');
    expect(await ask(device, 'configure-ap', { ...home, pwd: '00'.repeat(128) })).toBe('{"r":-1040}');
    const pwd = await encryptedFor(device, 'x'.repeat(66));
    expect(await ask(device, 'configure-ap', { ...home, pwd })).toBe('{"r":-1136}');
  });
});
