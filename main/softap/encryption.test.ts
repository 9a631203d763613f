import { publicEncrypt, constants } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { DevicePublicKey } from '../ports/soft-ap-device';
import { forgeKey, readPublicKey } from './device-key';
import { encryptForDevice, sealForDevice } from './encryption';
import { decryptAsDevice, openEnvelope } from './testing/device-side';
import { goodJson } from './testing/replies';
import * as vectors from './testing/vectors';
import { utf8 } from './wire';

let key: DevicePublicKey;

beforeAll(async () => {
  const parsed = await readPublicKey(utf8(goodJson('public-key')));
  if (!parsed.ok) throw new Error(parsed.error.kind);
  key = parsed.value;
});

test('the published ciphertexts open to the published password, and our raw RSA agrees with them and with OpenSSL', async () => {
  expect(decryptAsDevice(vectors.passwordEncrypted)?.toString()).toBe(vectors.testPassword);
  expect(decryptAsDevice(vectors.encodedMessageEncrypted)?.toString()).toBe(vectors.testPassword);
  expect(decryptAsDevice(`ff${vectors.passwordEncrypted.slice(2)}`.replace('ff', '0f'))).toBeUndefined();

  const message = Buffer.from(vectors.encodedMessage, 'hex');
  const raw = (await forgeKey(key.spkiDer)).encrypt(message.toString('latin1'), 'RAW');
  expect(Buffer.from(raw, 'latin1').toString('hex')).toBe(vectors.encodedMessageEncrypted);
  const openssl = publicEncrypt({ key: vectors.testPrivateKeyPem, padding: constants.RSA_NO_PADDING }, message);
  expect(openssl.toString('hex')).toBe(vectors.encodedMessageEncrypted);
});

test.each([vectors.testPassword, '', 'a', 'x'.repeat(64), 'pässwörd ☕'])(
  'the device reads back %j from 256 lower-case digits, different each time',
  async (password) => {
    const first = await encryptForDevice(key, utf8(password));
    const second = await encryptForDevice(key, utf8(password));
    expect(first).toMatch(/^[0-9a-f]{256}$/);
    expect(first).not.toBe(second);
    expect(decryptAsDevice(first)?.toString()).toBe(password);
  },
);

test('no ciphertext of a thousand lost a leading zero', async () => {
  const shorter: string[] = [];
  for (let round = 0; round < 1_000; round += 1) {
    const hex = await encryptForDevice(key, utf8('password'));
    if (hex.length !== 256) shorter.push(hex);
  }
  expect(shorter).toEqual([]);
});

test('the envelope of EAP-TLS equals the published one and opens without unpadding', async () => {
  const sealed = await sealForDevice(key, utf8(vectors.envelopePem), vectors.envelopeKeyAndIv);
  expect(sealed.key).toBe(vectors.envelopeKey);
  expect(decryptAsDevice(sealed.ek)).toEqual(Buffer.from(vectors.envelopeKeyAndIv));
  expect(decryptAsDevice(vectors.envelopeEk)).toEqual(Buffer.from(vectors.envelopeKeyAndIv));
  const opened = openEnvelope(vectors.envelopeKeyAndIv, sealed.key);
  expect(opened.toString('latin1').startsWith(vectors.envelopePem)).toBe(true);
  expect(opened.toString('hex').endsWith('2d2d0d0a0808080808080808')).toBe(true);
});

test('each envelope has a key of its own', async () => {
  const [one, two] = await Promise.all([sealForDevice(key, utf8('pem')), sealForDevice(key, utf8('pem'))]);
  expect(one.key).not.toBe(two.key);
});
