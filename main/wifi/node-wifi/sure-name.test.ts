import { describe, expect, it } from 'vitest';
import { sureName, type ToldNetwork } from './sure-name';

const told = (ssid: string, change: Partial<ToldNetwork> = {}): ToldNetwork => ({
  ssid,
  signal_level: -60,
  frequency: 2462,
  ...change,
});

describe('a name by node-wifi', () => {
  it.each([
    ['as it is', 'Photon-AB12', 'Photon-AB12'],
    ['with blanks', ' Home 2 ', ' Home 2 '],
    ['with a control byte', 'a\u001bb', 'a\u001bb'],
    ['with the backslashes that nmcli doubled', '\\\\share\\\\', '\\share\\'],
    ['of letters that Latin-1 has not', 'Žižkov 日本 😀', 'Žižkov 日本 😀'],
    ['of letters whose bytes would have been UTF-8', 'Ã©', 'Ã©'],
  ])('is sure on Linux %s', (_, ssid, name) => {
    expect(sureName(told(ssid), 'linux')).toBe(name);
  });

  it.each([
    ['it was cut at a colon', told('Home\\')],
    ['it may have had two ampersands', told('Home:Net')],
    ['a letter could not be told', told('Caf?')],
    ['a byte could not be told', told('Caf\ufffd')],
    ['it may be Latin-1', told('Café')],
    ['its strength is none', told('undefined', { signal_level: NaN })],
    ['its frequency is none', told('undefined', { frequency: 62 })],
  ])('is none on Linux where %s', (_, what) => {
    expect(sureName(what, 'linux')).toBe('');
  });

  it('is sure on other systems only where every code page has its letters', () => {
    const names = ['Photon-AB12', String.raw`a\:b`, 'Café', 'Caf?'];
    expect(names.map((name) => sureName(told(name, { signal_level: NaN }), 'win32'))).toEqual([
      names[0],
      names[1],
      '',
      '',
    ]);
  });
});
