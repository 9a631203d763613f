import { describe, expect, test } from 'vitest';
import { ssidBytes, ssidDisplay, ssidFromBytes, ssidFromHex, ssidFromText, ssidText, type Ssid } from './ssid';

function named(text: string): Ssid {
  const ssid = ssidFromText(text);
  if (ssid === undefined) throw new Error(`no name: ${text}`);
  return ssid;
}

test('a name is its bytes: text, bytes and hex in either case are the same value', () => {
  const name = named('Café ☕');
  expect(ssidFromHex('436166C3A920E29895')).toBe(name);
  expect(ssidFromBytes(ssidBytes(name))).toBe(name);
  expect(ssidText(name)).toBe('Café ☕');
});

test('spaces at the ends belong to the name', () => {
  expect(named(' a ')).not.toBe(named('a'));
  expect(ssidText(named(' a '))).toBe(' a ');
});

test.each(['', 'x'.repeat(33), '☕'.repeat(11)])('%j is no name: 1 to 32 bytes', (text) => {
  expect(ssidFromText(text)).toBeUndefined();
});

test.each(['', 'a', 'zz', '61 62', '61'.repeat(33)])('the hex %j is no name', (hex) => {
  expect(ssidFromHex(hex)).toBeUndefined();
});

test('exactly 32 bytes are a name', () => {
  expect(ssidBytes(named('☕'.repeat(10) + 'ab')).length).toBe(32);
});

describe('what a person sees', () => {
  test.each([
    ['Café ☕', 'Café ☕'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['line\nbreak', 'line\\u{a}break'],
  ])('%j is shown as %j', (text, shown) => {
    expect(ssidDisplay(named(text))).toBe(shown);
  });

  test('bytes that are no UTF-8 are shown one by one', () => {
    const ssid = ssidFromHex('41ff00');
    expect(ssid === undefined ? '' : ssidDisplay(ssid)).toBe('A\\xff\\x00');
    expect(ssid === undefined ? '' : ssidText(ssid)).toBeUndefined();
  });
});
