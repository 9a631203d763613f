import { expect, test } from 'vitest';
import { parsePracticeFault } from './world-options';

test.each([
  ['reset', { name: 'reset' }],
  ['cloud-5xx@claim', { name: 'cloud-5xx', at: 'claim' }],
  ['silence*2', { name: 'silence', times: 2 }],
  ['garbage@public-key*1', { name: 'garbage', at: 'public-key', times: 1 }],
])('%s is a fault', (text, setting) => {
  expect(parsePracticeFault(text)).toEqual(setting);
});

test.each(['', 'no-such-fault', 'reset*0', 'reset*', 'reset@', 'reset*2@claim', 'reset*-1', '@claim'])(
  '%j is none',
  (text) => {
    expect(parsePracticeFault(text)).toBeUndefined();
  },
);
