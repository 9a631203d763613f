import { expect, it } from 'vitest';
import { atMost } from './at-most';

it('lets a burst pass, then one for each stretch of time, and never more than a burst after a rest', () => {
  let now = 0;
  const mayPass = atMost({ burst: 3, eachMs: 100 }, () => now);
  const passes = (): number => Array.from({ length: 10 }, mayPass).filter((passed) => passed).length;
  expect(passes()).toBe(3);
  expect(passes()).toBe(0);
  now += 50;
  expect(passes()).toBe(0);
  now += 50;
  expect(passes()).toBe(1);
  now += 1_000_000;
  expect(passes()).toBe(3);
});
