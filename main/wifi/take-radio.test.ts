import { describe, expect, it } from 'vitest';
import { takeRadio, type RadioCandidate } from './take-radio';

const radio = (device: string, carriesInternet: boolean | null): RadioCandidate => ({
  ...{ ref: { kind: 'network-manager', device }, id: device, name: `Card ${device}`, carriesInternet },
});

describe('the adapter that is taken', () => {
  it.each([
    ['the only one', [radio('a', true)], null, 'a', 'NM moves Card a.'],
    ['the first', [radio('a', false), radio('b', true)], null, 'a', 'NM moves Card a, of 2 Wi-Fi adapters one that'],
    ['the first where all carry it', [radio('a', true), radio('b', true)], null, 'a', 'which all carry the internet'],
    ['the first where none is known', [radio('a', null), radio('b', null)], null, 'a', 'the best one.'],
    ['the wanted one', [radio('a', false), radio('b', true)], 'b', 'b', 'NM moves Card b, as you chose.'],
    ['the first while the wanted one is away', [radio('a', false)], 'b', 'a', 'cannot be moved now. NM moves Card a.'],
  ])('is %s', (_, candidates, wanted, device, reason) => {
    const taken = takeRadio('NM', candidates, wanted);
    expect(taken?.ref).toEqual({ kind: 'network-manager', device });
    expect(taken?.reason).toContain(reason);
  });

  it('is none where there is none, whatever is wanted', () => {
    expect(takeRadio('NM', [], 'a')).toBeNull();
  });
});
