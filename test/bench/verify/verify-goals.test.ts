import { expect, test } from 'vitest';
import { sites } from './device-model';
import { play } from './play';
import { goals, holds, isSeldomLate, judged } from './run-bench-verify';
import { falseSuccesses } from './stale-cloud';

const DRAWS = 1000;
const STALE_RUNS = 1000;
const SEED = 7;

test.each(judged)('$site.name, $order: ours holds its goals', { timeout: 60_000 }, async (scenario) => {
  const { site } = scenario;
  const figures = await play(scenario, DRAWS, SEED);
  const ours = figures.get('ours');
  if (ours === undefined) throw new Error('nothing was played');
  expect(ours.wrong).toBeLessThanOrEqual(goals.wrong.get(site.name) ?? 0);
  expect(ours.lagMedianMs).toBeLessThanOrEqual(goals.lagMedianMs);
  expect(holds(scenario, ours)).toBe(true);
});

test('online before the claim is judged at every site by itself', () => {
  const names = judged.filter(({ order }) => order === 'online-first').map(({ site }) => site.name);
  expect(names).toEqual(sites.map(({ name }) => name));
});

test('more than one in twenty late is a miss, but for what chance does in a small sample', () => {
  const lags = (late: number, of: number) => Array.from({ length: of }, (_, index) => (index < late ? 5000 : 200));
  expect(isSeldomLate(lags(1050, 20_000))).toBe(true);
  expect(isSeldomLate(lags(1080, 20_000))).toBe(false);
  expect(isSeldomLate(lags(66, 1000))).toBe(true);
  expect(isSeldomLate(lags(67, 1000))).toBe(false);
});

test('the figures of the others are those of the book, within what a smaller sample allows', async () => {
  const usual = sites.slice(0, 1);
  for (const site of usual) {
    const figures = await play({ site, order: 'claim-first', streamWorks: true }, DRAWS, SEED);
    const wrong = (client: string): number => 100 * (figures.get(client)?.wrong ?? NaN);
    expect(wrong('iOS')).toBeGreaterThan(3);
    expect(wrong('iOS')).toBeLessThan(10);
    expect(wrong('UWP')).toBeGreaterThan(65);
    expect(wrong('CLI')).toBeGreaterThan(52);
  }
});

test('no device that never came online is called a success, whatever the cloud says', { timeout: 60_000 }, async () => {
  const counts = await falseSuccesses(STALE_RUNS, SEED);
  expect(counts.get('ours')).toBe(0);
  expect(counts.get('iOS')).toBe(STALE_RUNS);
});

test('the same seed plays the same', async () => {
  const [site] = sites;
  if (site === undefined) throw new Error('no site');
  const scenario = { site, order: 'mixed', streamWorks: true } as const;
  expect(await play(scenario, 50, 3)).toEqual(await play(scenario, 50, 3));
});
