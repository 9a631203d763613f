import { describe, expect, it } from 'vitest';
import { devOriginOf, isOurAddress } from './page-origins';

describe('isOurAddress', () => {
  it.each(['app://setup/index.html', 'app://setup/assets/x.js'])('takes %s', (address) => {
    expect(isOurAddress(address, null)).toBe(true);
  });

  it.each([
    'app://setup.evil/index.html',
    'app://setup@evil/',
    'app://other/index.html',
    'https://example.invalid/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'http://localhost:5173/',
    '',
  ])('refuses %s', (address) => {
    expect(isOurAddress(address, null)).toBe(false);
  });

  it('takes the development server and its live-reload socket, no other port', () => {
    expect(isOurAddress('http://localhost:5173/main.tsx', 'http://localhost:5173')).toBe(true);
    expect(isOurAddress('ws://localhost:5173/?token=x', 'http://localhost:5173')).toBe(true);
    expect(isOurAddress('http://localhost:9999/', 'http://localhost:5173')).toBe(false);
  });
});

describe('devOriginOf', () => {
  it('ignores the development server when packaged', () => {
    expect(devOriginOf(true, 'http://localhost:5173')).toBeNull();
    expect(devOriginOf(false, 'http://localhost:5173')).toBe('http://localhost:5173');
  });

  it.each(['http://example.invalid/', 'https://localhost:1', 'http://localhost.evil:1', 'x', undefined])(
    'takes no other place than this machine: %s',
    (address) => {
      expect(devOriginOf(false, address)).toBeNull();
    },
  );
});
