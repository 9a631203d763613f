import { sites } from './device-model';
import type { Figures } from './figures';
import { play, type Scenario } from './play';
import { falseSuccesses } from './stale-cloud';

/** How much is played. */
export interface BenchOptions {
  readonly draws: number;
  readonly staleRuns: number;
  readonly seed: number;
}

/** What has to hold for ours (quality-bar 4, rows 7 to 9 and 13). */
export const goals = {
  wrong: new Map([
    ['usual', 0],
    ['slow site', 0.002],
    ['first boot with update', 0.01],
  ]),
  lagMedianMs: 300,
  lagP95Ms: 1200,
  callsMedian: 4,
} as const;

/** What is played besides the sites: the orders by themselves, and a stream that never comes. */
const scenarios: readonly Scenario[] = [
  ...sites.map((site): Scenario => ({ site, order: 'mixed', streamWorks: true })),
  ...sites.map((site): Scenario => ({ site, order: 'online-first', streamWorks: true })),
  ...sites.slice(0, 1).flatMap((site): Scenario[] => [
    { site, order: 'claim-first', streamWorks: true },
    { site, order: 'mixed', streamWorks: false },
  ]),
];

/** Without a stream nothing can be shown sooner than the next look. */
export const judged: readonly Scenario[] = scenarios.filter(({ streamWorks }) => streamWorks);

/** Prints our verification beside the rules of other clients; true if ours holds its goals. */
export async function runBenchVerify({ draws, staleRuns, seed }: BenchOptions): Promise<boolean> {
  console.log(
    `${String(draws)} devices each, seed ${String(seed)}. Lag: from online, owned, and this PC on the internet, to shown.`,
  );
  let held = true;
  for (const scenario of scenarios) {
    const figures = await play(scenario, draws, seed);
    console.log(
      `\n${nameOf(scenario)}\n  ${'client'.padEnd(9)}    wrong  lag p50   p95  > 1.2 s  shown p50  calls p50  p95`,
    );
    for (const [client, one] of figures) console.log(`  ${client.padEnd(9)} ${line(one)}`);
    const ours = figures.get('ours');
    if (ours !== undefined && judged.includes(scenario)) held &&= holds(scenario, ours);
  }
  const stale = await falseSuccesses(staleRuns, seed);
  console.log(
    `\nfalse successes of ${String(staleRuns)} devices that never came online, in a cloud that says they did`,
  );
  for (const [client, count] of stale) console.log(`  ${client.padEnd(9)} ${String(count).padStart(6)}`);
  held &&= stale.get('ours') === 0;
  console.log(
    `\nOurs ${held ? 'holds' : 'misses'} its goals: wrong 0 / 0.2 / 1 %, lag 0.3 s and 1.2 s, 4 calls, 0 false.`,
  );
  return held;
}

/** Does ours hold its goals at this site? */
export function holds({ site }: Scenario, { wrong, lagMedianMs, lagsMs, callsMedian }: Figures): boolean {
  const isNormal = site.name === 'usual';
  return (
    wrong <= (goals.wrong.get(site.name) ?? 0) &&
    lagMedianMs <= goals.lagMedianMs &&
    isSeldomLate(lagsMs) &&
    (!isNormal || callsMedian <= goals.callsMedian)
  );
}

/**
 * Is one in twenty late at the most? Where online is told before the claim 4.9 % say nothing more and wait for the next
 * look (decision 0006), so a sample may show a few more by chance: as many as one in a hundred samples would.
 */
export function isSeldomLate(lagsMs: readonly number[]): boolean {
  return lateShare(lagsMs) <= 0.05 + 2.33 * Math.sqrt((0.05 * 0.95) / lagsMs.length);
}

function lateShare(lagsMs: readonly number[]): number {
  return lagsMs.filter((lag) => lag > goals.lagP95Ms).length / lagsMs.length;
}

function nameOf({ site, order, streamWorks }: Scenario): string {
  const news = {
    mixed: '',
    'claim-first': ', claimed before online is told',
    'online-first': ', online told before the claim',
  };
  return `${site.name}${news[order]}${streamWorks ? '' : ', without an event stream'}`;
}

function line(one: Figures): string {
  const seconds = (ms: number): string => (Number.isNaN(ms) ? '–' : `${(ms / 1000).toFixed(2)} s`);
  const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(2)} %`);
  return [
    percent(one.wrong).padStart(8),
    seconds(one.lagMedianMs).padStart(8),
    seconds(one.lagP95Ms).padStart(8),
    percent(lateShare(one.lagsMs)).padStart(8),
    seconds(one.verifiedMedianMs).padStart(8),
    String(one.callsMedian).padStart(8),
    String(one.callsP95).padStart(6),
  ].join(' ');
}
