import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Ssid } from '../../shared/domain/ssid';
import { Secret } from '../../shared/secret';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import type { WifiConfiguration } from '../ports/soft-ap-device';
import { decryptAsDevice, openEnvelope } from './testing/device-side';
import type { Script } from './testing/fake-device';
import { answerTcp, answerWell, goodJson, scanEntryJson, scanJson, WPA2 } from './testing/replies';
import { faultOf, named, opened, unhurried, valueOf, type Opened } from './testing/opened';
import { testPublicKeyHex } from './testing/vectors';

const password = (text: string): WifiLogin => {
  return { kind: 'password', password: new Secret('wifi-password', text) };
};

function wanted(name: Ssid, more: Partial<WifiConfiguration> = {}): WifiConfiguration {
  return { ssid: name, security: 'wpa2', hidden: false, login: password('correct horse battery'), ...more };
}

/** Answers each configure-ap with the next of these numbers, everything else well. */
function answering(...results: number[]): Script {
  return (request, socket) => {
    if (request.name !== 'configure-ap') answerWell(request, socket);
    else answerTcp(socket, `{"r":${results.length > 1 ? (results.shift() ?? 0) : (results[0] ?? 0)}}`);
  };
}

async function configured({ device }: Opened, network: WifiConfiguration) {
  const key = valueOf(await device.publicKey(unhurried));
  return device.configure(network, key, unhurried);
}

const namesOf = ({ fake }: Opened): readonly string[] => fake.requests.map(({ name }) => name);
const lastBody = ({ fake }: Opened): string => fake.requests.at(-1)?.body.toString() ?? '';
const pwdOf = (body: string): string | undefined => {
  const hex = /"pwd":"([0-9a-f]{256})"/.exec(body)?.[1];
  return hex === undefined ? undefined : decryptAsDevice(hex)?.toString();
};

describe('the request', () => {
  test.each(['HomeNet', 'Café ☕', ' spaces ', 'x'.repeat(32), 'tab\tline\n'])(
    'for %j holds the name as raw bytes and the password for the device alone',
    async (name) => {
      const run = await opened(answerWell);
      valueOf(await configured(run, wanted(named(name))));
      expect(pwdOf(lastBody(run))).toBe('correct horse battery');
      const expected = `{"idx":0,"ssid":"${name}","pwd":"*","sec":${WPA2},"ch":0}`;
      expect(lastBody(run).replace(/"pwd":"[0-9a-f]+"/, '"pwd":"*"')).toBe(expected);
      const raw = run.fake.requests.at(-1)?.raw.toString('latin1') ?? '';
      expect(raw.startsWith(`configure-ap\n${Buffer.byteLength(lastBody(run))}\n\n`)).toBe(true);
    },
  );

  test('for an open network holds no password', async () => {
    const run = await opened(answerWell);
    valueOf(await configured(run, wanted(named('CoffeeShop'), { security: 'open', login: { kind: 'none' } })));
    expect(lastBody(run)).toBe('{"idx":0,"ssid":"CoffeeShop","sec":0,"ch":0}');
  });

  test('for WEP holds the key in the form of the device', async () => {
    const run = await opened(answerWell);
    valueOf(await configured(run, wanted(named('Old'), { security: 'wep', login: password('0123456789') })));
    expect(pwdOf(lastBody(run))).toBe('00050123456789');
  });
});

describe('security auto', () => {
  const scan = (...entries: string[]): Script => {
    return (request, socket) => {
      answerTcp(socket, request.name === 'scan-ap' ? scanJson(...entries) : goodJson(request.name));
    };
  };

  test('is for the device alone: others see no raw values', async () => {
    const { device } = await opened(scan(scanEntryJson('HomeNet')));
    const [network] = valueOf(await device.scan(unhurried));
    expect(Object.keys(network ?? {}).sort()).toEqual([
      'channel',
      'on24GHz',
      'rssi',
      'security',
      'ssid',
      'unsupported',
    ]);
  });

  test('sends exactly what the scan of the device tells, and asks for it only once', async () => {
    const run = await opened(scan(scanEntryJson('HomeNet', { sec: 0x0040_0006, ch: 11 })));
    valueOf(await configured(run, wanted(named('HomeNet'), { security: 'auto' })));
    valueOf(await configured(run, wanted(named('HomeNet'), { security: 'auto' })));
    expect(lastBody(run)).toMatch(/"sec":4194310,"ch":11}$/);
    expect(namesOf(run).filter((name) => name === 'scan-ap').length).toBe(1);
  });

  test('means WPA2 for a network that is not seen or hidden, and for one that only looks open', async () => {
    const run = await opened(scan(scanEntryJson('Twin', { sec: 0 })));
    for (const more of [{ ssid: named('Twin') }, { ssid: named('Other') }, { ssid: named('Hid'), hidden: true }]) {
      valueOf(await configured(run, wanted(more.ssid, { security: 'auto', ...more })));
      expect(lastBody(run)).toContain(`"sec":${WPA2}`);
    }
    expect(namesOf(run).filter((name) => name === 'scan-ap').length).toBe(2);
  });

  test('goes on without a scan that fails', async () => {
    const run = await opened((request, socket) => {
      if (request.name === 'scan-ap') socket.end('\n\n{"scans":[{"ss');
      else answerWell(request, socket);
    });
    valueOf(await configured(run, wanted(named('HomeNet'), { security: 'auto' })));
    expect(lastBody(run)).toContain(`"sec":${WPA2}`);
  });
});

describe('refused before anything is sent', () => {
  test.each([
    [wanted(named('Bob"s')), { kind: 'name-unsupported', problem: 'quote' }],
    [wanted(named('a\\b')), { kind: 'name-unsupported', problem: 'backslash' }],
    [wanted(named('a\0b')), { kind: 'name-unsupported', problem: 'nul' }],
    [wanted('61'.repeat(33) as Ssid), { kind: 'name-unsupported', problem: 'too-long' }],
    [wanted(named('A'), { login: password('1234567') }), { kind: 'password-form', rule: 'wpa-length' }],
    [wanted(named('A'), { login: { kind: 'none' } }), { kind: 'password-form', rule: 'missing' }],
    [wanted(named('A'), { security: 'wep' }), { kind: 'password-form', rule: 'wep-form' }],
  ])('%j', async (network, fault) => {
    const run = await opened(answerWell);
    expect(faultOf(await configured(run, network))).toEqual(fault);
    expect(namesOf(run)).toEqual(['public-key']);
  });
});

describe('the answer', () => {
  test.each([-2, -3, -4])('%d is a verdict at once', async (r) => {
    const run = await opened(answering(r));
    expect(faultOf(await configured(run, wanted(named('A'))))).toEqual({ kind: 'result', r });
    expect(namesOf(run)).toEqual(['public-key', 'configure-ap']);
  });

  test('4 once is asked again', async () => {
    const run = await opened(answering(4, 0));
    valueOf(await configured(run, wanted(named('A'))));
  });

  test.each([-16640, -17156, -1040])('%d fetches the key once more and encrypts anew', async (r) => {
    const run = await opened(answering(r, 0));
    valueOf(await configured(run, wanted(named('A'))));
    expect(namesOf(run)).toEqual(['public-key', 'configure-ap', 'device-id', 'public-key', 'configure-ap']);
    const [, first, , , second] = run.fake.requests.map(({ body }) => body.toString());
    expect(first).not.toBe(second);
  });

  test('-16640 also for the fresh key is the verdict', async () => {
    const run = await opened(answering(-16640));
    expect(faultOf(await configured(run, wanted(named('A'))))).toEqual({ kind: 'result', r: -16640 });
    expect(namesOf(run).filter((name) => name === 'configure-ap').length).toBe(2);
  });

  test('-16640 from another device never gives it the password', async () => {
    const { publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const otherKey = publicKey.toString('hex');
    let calls = 0;
    const run = await opened((request, socket) => {
      calls += 1;
      const other = calls > 2;
      if (request.name === 'configure-ap') answerTcp(socket, '{"r":-16640}');
      else if (other && request.name === 'device-id') answerTcp(socket, `{"id":"${'A'.repeat(24)}","c":"0"}`);
      else if (other) answerTcp(socket, `{"b":"${otherKey}","r":0}`);
      else answerWell(request, socket);
    });
    await run.device.deviceId(unhurried);
    expect(faultOf(await configured(run, wanted(named('A'))))).toEqual({ kind: 'result', r: -16640 });
    expect(namesOf(run)).toEqual(['device-id', 'public-key', 'configure-ap', 'device-id']);
    expect(otherKey).not.toBe(testPublicKeyHex);
  });

  test('nothing is waited for twice after a silence of a minute', async () => {
    const run = await opened((request, socket) => {
      if (request.name !== 'configure-ap') answerWell(request, socket);
    });
    expect(faultOf(await configured(run, wanted(named('A'))))).toEqual({ kind: 'silent', limitMs: 60_000 });
    expect(namesOf(run)).toEqual(['public-key', 'configure-ap']);
  });
});

describe('enterprise', () => {
  const pem = (what: string): string => `-----BEGIN ${what}-----\nQUJD\n-----END ${what}-----\n`;
  const peap: WifiLogin = {
    kind: 'peap',
    identity: 'änne@example',
    outerIdentity: 'anon',
    password: new Secret('wifi-password', 'pw'),
    caPem: pem('CERTIFICATE'),
  };
  const tls: WifiLogin = {
    kind: 'eap-tls',
    outerIdentity: null,
    certificatePem: pem('CERTIFICATE'),
    privateKey: new Secret('private-key', pem('RSA PRIVATE KEY')),
    caPem: null,
  };

  test('PEAP sends identities raw and certificates escaped', async () => {
    const run = await opened(answerWell);
    valueOf(await configured(run, wanted(named('Corp'), { security: 'wpa2-enterprise', login: peap })));
    expect(pwdOf(lastBody(run))).toBe('pw');
    expect(JSON.parse(lastBody(run))).toMatchObject({
      eap: 25,
      ii: 'änne@example',
      oi: 'anon',
      ca: '-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\r\n',
      sec: 37748740,
    });
  });

  test('EAP-TLS seals the private key in an envelope for the device', async () => {
    const run = await opened(answerWell);
    valueOf(await configured(run, wanted(named('Corp'), { security: 'wpa-enterprise', login: tls })));
    const body = JSON.parse(lastBody(run)) as { ek: string; key: string; eap: number };
    expect(body.eap).toBe(13);
    expect(body).not.toHaveProperty('pwd');
    const keyAndIv = decryptAsDevice(body.ek) ?? Buffer.alloc(32);
    expect(openEnvelope(keyAndIv, body.key).toString()).toContain('BEGIN RSA PRIVATE KEY');
    expect(lastBody(run)).not.toContain('PRIVATE KEY');
  });

  test.each([
    ['a quote in the identity', { ...peap, identity: 'a"b' }, 'identity'],
    ['no identity', { ...peap, identity: '' }, 'identity'],
    ['a long identity', { ...peap, identity: 'x'.repeat(65) }, 'identity'],
    ['no password', { ...peap, password: new Secret('wifi-password', '') }, 'missing'],
    [
      'a certificate of 4 KiB',
      { ...tls, certificatePem: pem('CERTIFICATE').replace('QUJD', 'A'.repeat(4096)) },
      'certificate',
    ],
    ['no certificate', { ...tls, certificatePem: 'hello' }, 'certificate'],
    ['a locked key', { ...tls, privateKey: new Secret('private-key', pem('ENCRYPTED PRIVATE KEY')) }, 'certificate'],
  ] as const)('%s is refused before sending', async (_, login, rule) => {
    const run = await opened(answerWell);
    const network = wanted(named('Corp'), { security: 'wpa2-enterprise', login });
    expect(faultOf(await configured(run, network))).toEqual({ kind: 'password-form', rule });
    expect(namesOf(run)).toEqual(['public-key']);
  });
});
