import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../shared/secret';
import { redact } from './redact';

describe('redact', () => {
  it.each([
    ['a token', `got ${'a1'.repeat(20)} back`, 'a1a1a1'],
    ['a claim code', `code ${'Ab+/'.repeat(15)}Abc.`, 'Ab+/Ab'],
    ['a web token', 'eyJhbGciOi.eyJzdWIi.abc-_', 'eyJ'],
    ['a header', 'Authorization: Bearer canary', 'canary'],
    ['a query', '/v1/devices?access_token=canary&x=1', 'canary'],
  ])('hides %s', (_what, text, canary) => {
    expect(String(redact(text))).not.toContain(canary);
  });

  it('hides fields by their name, at any depth', () => {
    const value = { a: [{ wifiPassword: 'canary', accessToken: 'canary' }], claim_code: 'canary', fine: 'kept' };
    const text = JSON.stringify(redact(value));
    expect(text).not.toContain('canary');
    expect(text).toContain('kept');
  });

  it('keeps what support needs: device ids, numbers, states', () => {
    const value = { deviceId: '0123456789abcdef01234567', state: 'verify', elapsedMs: 12, gone: null };
    expect(redact(value)).toEqual(value);
  });

  it('shortens the home folder and does not open secrets', () => {
    expect(redact(`${homedir()}/x`)).toBe('~/x');
    expect(redact(new Secret('wifi-password', 'canary'))).toBe('[secret]');
    expect(String(redact(new Error('password=canary')))).not.toContain('canary');
  });
});
