import { expect, test } from 'vitest';
import { sites } from './device-model';
import { play } from './play';
import { goals, holds, judged } from './run-bench-verify';
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
  expect(ours.lagP95Ms).toBeLessThanOrEqual(goals.lagP95Ms);
  expect(holds(scenario, ours)).toBe(true);
});

test('either order by itself is judged at the usual site', () => {
  const orders = judged.filter(({ site }) => site.name === 'usual').map(({ order }) => order);
  expect(new Set(orders)).toEqual(new Set(['mixed', 'online-first', 'claim-first']));
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
