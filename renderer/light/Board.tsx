import type { ReactNode } from 'react';
import type { LightPattern } from '../../shared/domain/light';
import type { HoldGesture } from './hold-gestures';
import { HoldRing } from './HoldRing';
import { Lens } from './Lens';

interface BoardProps {
  /** What the picture says to those who do not see it. */
  readonly label: string;
  readonly pattern: Pick<LightPattern, 'colour' | 'rhythm'>;
  readonly paused?: boolean;
  /** Told when the light has come to rest by itself. */
  readonly onRest?: () => void;
  /** The button that is to be held, with a ring around it. */
  readonly hold?: HoldGesture | null;
}

const pins = Array.from({ length: 12 }, (_, index) => 66 + index * 19);
/** As on the board itself, seen from above with its USB socket up: SETUP left of the light, RESET right of it. */
const places = { light: [100, 104], setup: [60, 104], reset: [140, 104] } as const;

/** A Photon from above, its light doing what the pattern says. Where there is little room, only the half with the light. */
export function Board({ label, pattern, paused = false, onRest, hold = null }: BoardProps): ReactNode {
  return (
    <svg
      className="board"
      viewBox="8 4 184 318"
      preserveAspectRatio="xMidYMin slice"
      role="img"
      aria-label={label}
      direction="ltr"
    >
      <rect x="22" y="30" width="156" height="284" rx="12" className="board-body" />
      {pins.map((y) => (
        <g key={y} className="board-pins">
          <circle cx="35" cy={y} r="4.6" />
          <circle cx="165" cy={y} r="4.6" />
        </g>
      ))}
      <g className="board-metal">
        <rect x="74" y="12" width="52" height="44" rx="4" />
        <rect x="56" y="180" width="88" height="92" rx="5" />
      </g>
      <path d="M86 12v10M114 12v10M82 34h36M68 258h20" className="board-trace" />
      <path d="M64 296h10v-9h10v9h10v-9h10v9h10v-9h10v9h10" className="board-antenna" />
      <PushButton at={places.setup} name="SETUP" />
      <PushButton at={places.reset} name="RESET" />
      <Lens pattern={pattern} paused={paused} onRest={onRest} x={places.light[0]} y={places.light[1]} radius={11} />
      {hold === null ? null : (
        <HoldRing gesture={hold} paused={paused} x={places[hold.button][0]} y={places[hold.button][1]} />
      )}
    </svg>
  );
}

function PushButton({
  at: [x, y],
  name,
}: {
  readonly at: readonly [number, number];
  readonly name: string;
}): ReactNode {
  return (
    <g aria-hidden="true">
      <rect x={x - 13} y={y - 16} width="26" height="32" rx="3" className="board-button" />
      <circle cx={x} cy={y} r="8" className="board-cap" />
      <text x={x} y={y + 34} className="board-print" textAnchor="middle">
        {name}
      </text>
    </g>
  );
}
