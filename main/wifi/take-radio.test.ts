import { describe, expect, it } from 'vitest';
import { takeRadio, type RadioCandidate } from './take-radio';

const radio = (device: string, carriesInternet: boolean | null): RadioCandidate => ({
  ...{ ref: { kind: 'network-manager', device }, id: device, name: `Card ${device}`, carriesInternet },
});

describe('the adapter that is taken', () => {
  it.each([
    ['the only one', [radio('a', true)], null, 'a', 'only'],
    ['the first', [radio('a', false), radio('b', true)], null, 'a', 'no-internet'],
    ['the first where all carry it', [radio('a', true), radio('b', true)], null, 'a', 'all-internet'],
    ['the first where none is known', [radio('a', null), radio('b', null)], null, 'a', 'best'],
    ['the wanted one', [radio('a', false), radio('b', true)], 'b', 'b', 'chosen'],
  ] as const)('is %s', (_, candidates, wanted, device, id) => {
    expect(takeRadio(candidates, wanted)).toEqual({
      kind: 'radio',
      ref: { kind: 'network-manager', device },
      reason: { id, tool: 'network-manager', adapter: `Card ${device}`, isInstead: false },
    });
  });

  it('is the first while the wanted one is away, and that is said', () => {
    const taken = takeRadio([radio('a', false)], 'b');
    expect(taken).toMatchObject({ ref: { device: 'a' }, reason: { id: 'only', isInstead: true } });
  });

  it('is none where there is none, whatever is wanted', () => {
    expect(takeRadio([], 'a')).toBeNull();
  });
});
