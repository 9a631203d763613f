import { useMemo, useRef, type ReactNode } from 'react';
import { useMotion, type Motion } from './use-motion';

/** Holding a button, and when to let it go: from `fromS` on, before `untilS` (ux 7.5). */
export interface HoldGesture {
  readonly button: 'setup' | 'reset';
  readonly fromS: number;
  readonly untilS: number;
}

/** Into setup mode: kept down for ten seconds it would erase the saved networks. */
export const holdForSetupMode: HoldGesture = { button: 'setup', fromS: 3, untilS: 8 };

interface HoldRingProps {
  readonly gesture: HoldGesture;
  readonly paused: boolean;
  readonly x: number;
  readonly y: number;
}

/** The whole ring is so long in time. */
const ringS = 10;
const radius = 24;

/** A ring around a button that fills while it is held, with the time to let go marked on it. */
export function HoldRing({ gesture: { fromS, untilS }, paused, x, y }: HoldRingProps): ReactNode {
  const filling = useRef<SVGCircleElement>(null);
  const motion = useMemo(() => fillingUntil(fromS + 1), [fromS]);
  useMotion(filling, motion, paused);
  const start = `rotate(-90 ${x} ${y})`;
  return (
    <g className="hold-ring" aria-hidden="true">
      <circle cx={x} cy={y} r={radius} className="hold-track" />
      <circle
        cx={x}
        cy={y}
        r={radius}
        className="hold-safe"
        transform={`rotate(${-90 + (fromS / ringS) * 360} ${x} ${y})`}
        strokeDasharray={arc(untilS - fromS)}
      />
      <circle
        ref={filling}
        cx={x}
        cy={y}
        r={radius}
        className="hold-fill"
        transform={start}
        strokeDasharray={arc(fromS)}
      />
    </g>
  );
}

/** In real time, then a moment of rest. */
function fillingUntil(letGoS: number): Motion {
  const frames = [
    { offset: 0, strokeDasharray: arc(0), opacity: 1 },
    { offset: 0.75, strokeDasharray: arc(letGoS), opacity: 1 },
    { offset: 0.9, strokeDasharray: arc(letGoS), opacity: 1 },
    { offset: 1, strokeDasharray: arc(letGoS), opacity: 0 },
  ];
  return { frames, turnMs: (letGoS * 1000) / 0.75 };
}

/** The dash of so many seconds of the ring, and the gap of the rest. */
function arc(seconds: number): string {
  const whole = 2 * Math.PI * radius;
  const part = (seconds / ringS) * whole;
  return `${part.toFixed(1)} ${whole.toFixed(1)}`;
}
