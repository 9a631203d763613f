/** What was measured for one goal of the quality bar (section 4). */
export interface Finding {
  /** The goal's row. */
  readonly row: number;
  readonly about: string;
  readonly measured: number;
  readonly atMost: number;
  readonly unit: 'times' | 'MB' | 'MiB' | 'packages' | 'ms' | '% of a core';
}

/** NaN, which is nothing measured, holds no goal. */
export function holds({ measured, atMost }: Finding): boolean {
  return measured <= atMost;
}

/** One line for a person. */
export function lineOf(finding: Finding): string {
  const { row, about, measured, atMost, unit } = finding;
  const value = `${measured.toFixed(unit === 'packages' ? 0 : 2)} ${unit}`.padStart(20);
  return `${holds(finding) ? 'holds ' : 'MISSES'} ${String(row)}  ${about.padEnd(64)} ${value}  at most ${String(atMost)}`;
}
