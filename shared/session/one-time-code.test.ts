import { describe, expect, it } from 'vitest';
import { parseOneTimeCode } from './one-time-code';

describe('a typed one-time code', () => {
  it.each([
    ['K7QF-3MTX', 'K7QF-3MTX'],
    ['k7qf3mtx', 'K7QF-3MTX'],
    ['  k7 qf – 3m tx\n', 'K7QF-3MTX'],
    ['OoIl-1234', '0011-1234'],
    ['Ｋ７ＱＦ３ＭＴＸ', 'K7QF-3MTX'],
  ])('is read from %j', (typed, code) => {
    expect(parseOneTimeCode(typed)?.reveal()).toBe(code);
  });

  it.each(['', 'K7QF-3MT', 'K7QF-3MTXX', 'K7QF-3MTU', 'K7QF-3MT!', 'К7QF-3MTX'])('is not read from %j', (typed) => {
    expect(parseOneTimeCode(typed)).toBeUndefined();
  });

  it('does not show itself', () => {
    expect(JSON.stringify({ code: parseOneTimeCode('K7QF3MTX') })).toBe('{"code":"[secret]"}');
  });
});
