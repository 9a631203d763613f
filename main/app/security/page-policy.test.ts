import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, withNonce } from './page-policy';

describe('contentSecurityPolicy', () => {
  it('is exactly what was promised', () => {
    expect(contentSecurityPolicy('abc')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

describe('withNonce', () => {
  it('fills in every place', () => {
    expect(withNonce('<a __CSP_NONCE__ __CSP_NONCE__>', 'x')).toBe('<a x x>');
  });
});
