import type { Ended } from './our-rules';

/** One device and how it went with one client. */
export interface Case {
  /** From when on the device is online and this customer's, and this PC could know it. */
  readonly knowableAt: number;
  readonly ended: Ended;
}

/** What is judged (quality-bar 4, rows 7, 8, 13). */
export interface Figures {
  /** Told failed or unknown although the device comes online, of 1. */
  readonly wrong: number;
  /** From knowable to shown, of the right verdicts. */
  readonly lagMedianMs: number;
  readonly lagP95Ms: number;
  /** Of each right verdict. */
  readonly lagsMs: readonly number[];
  readonly callsMedian: number;
  readonly callsP95: number;
  readonly verifiedMedianMs: number;
}

export function figuresOf(cases: readonly Case[]): Figures {
  const right = cases.flatMap(({ knowableAt, ended: { verifiedAt } }) =>
    verifiedAt === null ? [] : [{ verifiedAt, lag: verifiedAt - knowableAt }],
  );
  const lags = right.map(({ lag }) => lag);
  const calls = cases.map(({ ended }) => ended.calls);
  return {
    wrong: 1 - right.length / cases.length,
    lagMedianMs: quantile(lags, 0.5),
    lagP95Ms: quantile(lags, 0.95),
    lagsMs: lags,
    callsMedian: quantile(calls, 0.5),
    callsP95: quantile(calls, 0.95),
    verifiedMedianMs: quantile(
      right.map(({ verifiedAt }) => verifiedAt),
      0.5,
    ),
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
