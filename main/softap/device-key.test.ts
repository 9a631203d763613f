import { createHash, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPublicKey } from './device-key';
import { goodJson } from './testing/replies';
import { testPublicKeyHex as hex, testPublicKeyPadding as padding } from './testing/vectors';
import { utf8 } from './wire';

const reply = (b: string): Uint8Array => utf8(JSON.stringify({ b, r: 0 }));

/** SPKI of a fresh key in hex. */
function spki(modulusLength: number, publicExponent = 65_537): string {
  const format = { type: 'spki', format: 'der' } as const;
  const pair = generateKeyPairSync('rsa', {
    modulusLength,
    publicExponent,
    publicKeyEncoding: format,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return pair.publicKey.toString('hex');
}

test('the published key is read, trimmed to 162 bytes and named by its fingerprint', async () => {
  const key = await readPublicKey(utf8(goodJson('public-key')));
  const der = Buffer.from(hex, 'hex');
  expect(key).toEqual({
    ok: true,
    value: { spkiDer: Uint8Array.from(der), fingerprint: createHash('sha256').update(der).digest('hex') },
  });
});

test.each([
  ['without padding', hex],
  ['in lower case', `${hex}${padding}`.toLowerCase()],
  ['with other padding', `${hex}00`],
  ['of 2048 bits', spki(2048)],
])('a key %s is taken', async (_, b) => {
  expect(await readPublicKey(reply(b))).toMatchObject({ ok: true });
});

const ec = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).publicKey.toString('hex');

test.each([
  ['empty', ''],
  ['an odd number of digits', hex.slice(1)],
  ['no hex', 'xyz!'.repeat(81)],
  ['cut', hex.slice(0, -8)],
  ['all zeros', '00'.repeat(294)],
  ['something behind the key', `${hex}0001`],
  ['an exponent of 3', hex.replace(/010001$/, '000003')],
  ['an exponent of 1 byte', spki(1024, 3)],
  ['512 bits', spki(512)],
  ['4096 bits', spki(4096)],
  ['an even modulus', hex.replace(/110203010001$/, '100203010001')],
  ['another algorithm', ec],
  ['garbage of the right length', 'A5'.repeat(162)],
  ['a negative modulus', hex.replace('818100F33D', '8181FFF33D')],
])('a key with %s is refused', async (_, b) => {
  expect(await readPublicKey(reply(b))).toEqual({ ok: false, error: { kind: 'bad-key' } });
});

test.each([
  ['{"r":1}', { kind: 'result', r: 1 }],
  ['{"r":0}', { kind: 'bad-key' }],
  ['{"b":5,"r":0}', { kind: 'bad-key' }],
  ['{"v":2}', { kind: 'not-a-photon' }],
])('the reply %s has no key', async (json, error) => {
  expect(await readPublicKey(utf8(json))).toEqual({ ok: false, error });
});
