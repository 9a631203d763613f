import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terseObjects, terseRows } from './nmcli-output';

describe('terse rows', () => {
  it('are separated by colons that are not escaped', () => {
    const output = 'wlan0:wifi:Home\\:Net\\\\5\neth0:ethernet:Café ☕ 日本語\n';
    expect(terseRows(output, 3)).toEqual([
      ['wlan0', 'wifi', 'Home:Net\\5'],
      ['eth0', 'ethernet', 'Café ☕ 日本語'],
    ]);
  });

  it('keep empty fields', () => {
    expect(terseRows('::00\\:11\n', 3)).toEqual([['', '', '00:11']]);
  });

  it('leave out what has another number of fields', () => {
    expect(terseRows('a:line\nbreak:b\nfine:row\n', 2)).toEqual([
      ['a', 'line'],
      ['break', 'b'],
      ['fine', 'row'],
    ]);
    expect(terseRows('a:line\nbreak:b\nfine:row\n\n', 3)).toEqual([]);
  });

  it('give back whatever was escaped, at the end of a line too', () => {
    const field = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\n'));
    fc.assert(
      fc.property(fc.array(field, { minLength: 2, maxLength: 5 }), (fields) => {
        const line = fields.map((text) => text.replace(/[\\:]/g, '\\$&')).join(':');
        expect(terseRows(`${line}\n`, fields.length)).toEqual([fields]);
      }),
    );
    expect(terseRows('a:b\\', 2)).toEqual([['a', 'b']]);
  });
});

describe('terse objects', () => {
  it('are separated by empty lines, their values unescaped, lists in order', () => {
    const output =
      'GENERAL.DEVICE:wlan0\nGENERAL.STATE:100 (connected)\nIP4.ADDRESS[1]:10.0.0.7/24\nIP4.ADDRESS[2]:10.0.0.8/24\nIP4.GATEWAY:\n\nGENERAL.DEVICE:eth0\n\n';
    const [first, second] = terseObjects(output);
    expect(first?.get('GENERAL.STATE')).toEqual(['100 (connected)']);
    expect(first?.get('IP4.ADDRESS')).toEqual(['10.0.0.7/24', '10.0.0.8/24']);
    expect(first?.get('IP4.GATEWAY')).toEqual(['']);
    expect(second?.get('GENERAL.DEVICE')).toEqual(['eth0']);
    expect(terseObjects('')).toEqual([]);
  });
});
