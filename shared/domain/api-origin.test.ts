import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseApiOrigin, parseServerAddress } from './api-origin';

describe('the origin of an API', () => {
  it.each([
    ['https://api.particle.io', 'https://api.particle.io'],
    ['https://api.particle.io/', 'https://api.particle.io'],
    ['HTTPS://Api.Example.com:8443', 'https://api.example.com:8443'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.9.8.7', 'http://127.9.8.7'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://localhost', 'https://localhost'],
  ])('may be %s', (text, origin) => {
    expect(parseApiOrigin(text)).toBe(origin);
  });

  it.each([
    'http://api.particle.io',
    'http://192.168.0.1',
    'http://127.0.0.1.example.com',
    'http://127.0.0.1@example.com',
    'http://localhost.example.com',
    'http://example.com#127.0.0.1',
    'http://example.com\\@127.0.0.1',
    'http://[::ffff:10.0.0.1]',
    'https://user:password@api.particle.io',
    'https://user@api.particle.io',
    'https://api.particle.io/v1',
    'https://api.particle.io?a=b',
    'https://api.particle.io/?',
    'https://api.particle.io/#',
    'https://api.particle.io//',
    ' https://api.particle.io',
    'https://api.par\nticle.io',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'api.particle.io',
    'https://',
    'https://:443',
    '',
  ])('must not be %j', (text) => {
    expect(parseApiOrigin(text)).toBeUndefined();
  });

  it('is https or loopback, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `http://${rest}`),
        ),
        (text) => {
          const origin = parseApiOrigin(text);
          if (origin === undefined) return true;
          const url = new URL(origin);
          const loopback = /^(?:localhost|\[::1\]|127(?:\.\d+){3})$/.test(url.hostname);
          return url.origin === origin && (url.protocol === 'https:' || loopback);
        },
      ),
    );
  });
});

it.each([
  [' setup.example.com ', 'https://setup.example.com'],
  ['https://setup.example.com/', 'https://setup.example.com'],
  ['localhost:3000', 'https://localhost:3000'],
  ['http://127.0.0.1:9', 'http://127.0.0.1:9'],
  ['http://setup.example.com', undefined],
  ['setup.example.com/page', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('what is typed as the address of a server, %j, is %j', (typed, origin) => {
  expect(parseServerAddress(typed)).toBe(origin);
});
