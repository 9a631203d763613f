import { expect, test } from 'vitest';
import { holds, lineOf, type Finding } from './goals';
import { quantile } from './quantile';

const memory: Finding = { row: 15, about: 'memory', measured: 60, atMost: 60, unit: 'MB' };

test('a goal is held up to its limit, and not by what was not measured', () => {
  expect(holds(memory)).toBe(true);
  expect(holds({ ...memory, measured: 60.01 })).toBe(false);
  expect(holds({ ...memory, measured: NaN })).toBe(false);
});

test('a line says the row, what was measured and what it should be', () => {
  expect(lineOf({ ...memory, measured: 61 })).toMatch(/^MISSES 15 {2}memory +61\.00 MB {2}at most 60$/);
});

test('a quantile is one of the values, in their order', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(quantile(hundred, 0.5)).toBe(51);
  expect(quantile(hundred, 0.99)).toBe(100);
  expect(quantile([], 0.5)).toBeNaN();
});
