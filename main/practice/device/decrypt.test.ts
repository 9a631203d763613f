import { describe, expect, it } from 'vitest';

import { decryptHex, openEnvelope } from './decrypt';
import type { DeviceIdentity } from './identity';

/** A device whose RSA operation always gives this. */
const giving = (encoded: Buffer | null): DeviceIdentity => ({
  idUpper: '',
  publicKeyField: Buffer.alloc(294),
  decrypt: () => encoded,
});

const padded = (paddingLength: number, plain: string): Buffer => {
  const filler = Buffer.alloc(paddingLength, 7);
  return Buffer.concat([Buffer.from([0, 2]), filler, Buffer.from([0]), Buffer.from(plain)]);
};

describe('decryption on the virtual Photon', () => {
  it('takes what stands behind the first zero byte', () => {
    const decrypted = decryptHex(Buffer.from('00'), giving(padded(104, 'correct horse battery')), 'g2');
    expect(decrypted.ok && decrypted.plain.toString()).toBe('correct horse battery');
  });

  it.each([
    ['too short a padding', padded(7, 'x'.repeat(118))],
    ['another block type', Buffer.from(padded(104, 'x')).fill(1, 1, 2)],
    ['no zero byte', Buffer.concat([Buffer.from([0, 2]), Buffer.alloc(126, 7)])],
  ])('refuses %s', (_, encoded) => {
    expect(decryptHex(Buffer.from('00'), giving(encoded), 'g2')).toEqual({ ok: false, result: -16640 });
    expect(decryptHex(Buffer.from('00'), giving(encoded), 'g1')).toEqual({ ok: false, result: -1040 });
  });

  it('refuses a number that is not below the modulus', () => {
    expect(decryptHex(Buffer.from('00'), giving(null), 'g2')).toEqual({ ok: false, result: -17156 });
  });

  it('reads both cases of hex, at most 256 digits, and junk as zeros', () => {
    const seen: string[] = [];
    const noting: DeviceIdentity = {
      ...giving(null),
      decrypt: (bytes) => {
        seen.push(bytes.toString('hex'));
        return null;
      },
    };
    decryptHex(Buffer.from(`aBCd${'1'.repeat(300)}`), noting, 'g2');
    decryptHex(Buffer.from('zz1'), noting, 'g2');
    expect(seen).toEqual([`abcd${'1'.repeat(252)}`, `0010${'0'.repeat(252)}`]);
  });

  it('opens an envelope of 32 bytes and leaves its padding on', () => {
    const kiv = Buffer.from(Array.from({ length: 32 }, (_, at) => at));
    const hex =
      'ec96a5a0cb4abd8953d70785724f605602f40d449d7dd2e61f7b7e700077ed2ffc26e772735dea34988eae6ac56858b4ce462bf366373e994107003c9c3dd403';
    expect(openEnvelope(kiv, Buffer.from(hex))?.toString('latin1')).toBe(
      `-----BEGIN TEST KEY-----\r\nAAAA\r\n-----END TEST KEY-----\r\n${'\x08'.repeat(8)}`,
    );
    expect(openEnvelope(kiv, Buffer.from('abc'))).toBeNull();
    expect(openEnvelope(kiv.subarray(1), Buffer.from(hex))).toBeNull();
  });
});
