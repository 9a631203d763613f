import type { LightPattern } from '../../shared/domain/light';

/** How bright the light is at a moment: 0 dark, 1 full. Between two points it changes evenly; two at one moment are a jump. */
export interface LightPoint {
  readonly atMs: number;
  readonly level: number;
}

/** One turn of a light as it is drawn. A single point: it never changes. */
export interface LightShow {
  readonly periodMs: number;
  readonly points: readonly LightPoint[];
}

/** "Off" within a breath is not dark: a breath never ends (ux 7.3). */
const breathLow = 0.08;

/**
 * What is drawn, slower than the device itself blinks: never three flashes a second, and still told apart (ux 7.3). The
 * call for help is drawn still: its rhythm stands in the strip.
 */
export function lightShow({ colour, rhythm }: Pick<LightPattern, 'colour' | 'rhythm'>): LightShow {
  if (colour === null) return still(0);
  switch (rhythm) {
    case 'blink-slow':
      return blinks(1, 1000, 0);
    case 'blink':
      return blinks(1, 600, 0);
    case 'blink-fast':
      return blinks(1, 400, 0);
    case 'breathe':
      return breath;
    case 'moment':
      return blinks(1, 1000, 2000);
    case 'twice':
      return blinks(2, 1000, 1000);
    case 'thrice':
      return blinks(3, 1000, 1000);
    case 'sos':
    case 'solid':
      return still(1);
  }
}

/** Of a light that only jumps: all its jumps are whole multiples of this. Null: it changes evenly as well. */
export function jumpEveryMs({ points }: LightShow): number | null {
  const isEven = points.some(({ level, atMs }, index) => {
    const next = points[index + 1];
    return next !== undefined && next.level !== level && next.atMs !== atMs;
  });
  return isEven ? null : points.map(({ atMs }) => atMs).reduce(greatestCommonDivisor);
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

/** What the rhythm strip shows: as drawn, but of the call for help the real flashes (ux 7.4). */
export function stripShow(pattern: Pick<LightPattern, 'colour' | 'rhythm'>): LightShow {
  return pattern.rhythm === 'sos' ? sos : lightShow(pattern);
}

const breath: LightShow = {
  periodMs: 4000,
  points: [
    { atMs: 0, level: 1 },
    { atMs: 2000, level: breathLow },
    { atMs: 4000, level: 1 },
  ],
};

function still(level: number): LightShow {
  return { periodMs: 1000, points: [{ atMs: 0, level }] };
}

/** So many blinks, on for the first half of each, and a pause. */
function blinks(count: number, eachMs: number, pauseMs: number): LightShow {
  return flashes(
    Array.from({ length: count }, () => [eachMs / 2, eachMs / 2] as const),
    pauseMs,
  );
}

function flashes(list: readonly (readonly [onMs: number, offMs: number])[], pauseMs: number): LightShow {
  const points: LightPoint[] = [];
  let at = 0;
  for (const [onMs, offMs] of list) {
    points.push({ atMs: at, level: 1 }, { atMs: at + onMs, level: 1 }, { atMs: at + onMs, level: 0 });
    at += onMs + offMs;
    points.push({ atMs: at, level: 0 });
  }
  if (pauseMs > 0) points.push({ atMs: at + pauseMs, level: 0 });
  return { periodMs: at + pauseMs, points };
}

const short: readonly (readonly [number, number])[] = [
  [150, 100],
  [150, 100],
  [150, 200],
];
const long: readonly (readonly [number, number])[] = [
  [300, 100],
  [300, 100],
  [300, 200],
];
const sos = flashes([...short, ...long, ...short], 900);
