import { expect, test } from 'vitest';
import { nextLook } from './look-times';

function looks(healthy: boolean, untilMs: number): number[] {
  const times = [0];
  for (let at = nextLook(0, healthy); at <= untilMs; at = nextLook(at, healthy)) times.push(at);
  return times;
}

test('asks seldom while the event stream is healthy', () => {
  expect(looks(true, 120_000)).toEqual([0, 10_000, 30_000, 60_000, 90_000, 120_000]);
});

test('asks densely without one, and stays under 45 requests', () => {
  const times = looks(false, 120_000);
  expect(times.slice(0, 3)).toEqual([0, 2000, 4000]);
  expect(times.at(-1)).toBe(120_000);
  expect(times.length).toBeLessThan(45);
});
