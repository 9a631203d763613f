import type { ReactNode } from 'react';
import type { LightPattern } from '../../shared/domain/light';
import { stripShow, type LightShow } from './light-show';

/** The strip is this long in time. */
const lengthMs = 4000;
const width = 160;
const height = 22;

/** The rhythm as a line, square for a blink and slanted for a breath, with a tick for each second: meaning without colour or motion. */
export function RhythmStrip({ pattern }: { readonly pattern: Pick<LightPattern, 'colour' | 'rhythm'> }): ReactNode {
  return (
    <svg className="rhythm-strip" viewBox={`-2 -2 ${width + 4} ${height + 10}`} aria-hidden="true">
      {[0, 1, 2, 3, 4].map((second) => (
        <path key={second} d={`M${(second * width) / 4} ${height + 2}v4`} className="tick" />
      ))}
      <path d={waveOf(stripShow(pattern))} className="wave" />
    </svg>
  );
}

/** The path of a show over the whole strip, repeated as often as it fits. */
export function waveOf({ periodMs, points }: LightShow): string {
  const steps: string[] = [];
  for (let turn = 0; turn < lengthMs; turn += periodMs) {
    for (const { atMs, level } of points) {
      if (turn + atMs > lengthMs) continue;
      steps.push(`${rounded(((turn + atMs) / lengthMs) * width)} ${rounded((1 - level) * height)}`);
    }
  }
  const last = steps.at(-1)?.split(' ')[1] ?? String(height);
  return `M${steps.join('L')}L${width} ${last}`;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
