import { useMemo, useRef, type ReactNode } from 'react';
import { useMotion, type Motion } from '../use-motion';
import type { HoldGesture, HoldZone } from './hold-gestures';

interface HoldRingProps {
  readonly gesture: HoldGesture;
  readonly paused: boolean;
  readonly x: number;
  readonly y: number;
}

const radius = 24;

/** A ring around a button that fills while it is held, with the time to let go marked on it, and the danger after it. */
export function HoldRing({ gesture: { ringS, heldS, safe, danger }, paused, x, y }: HoldRingProps): ReactNode {
  const filling = useRef<SVGCircleElement>(null);
  const motion = useMemo(() => fillingFor(heldS, ringS), [heldS, ringS]);
  useMotion(filling, motion, paused);
  const zone = ({ fromS, untilS }: HoldZone, className: string): ReactNode => (
    <circle
      cx={x}
      cy={y}
      r={radius}
      className={className}
      transform={`rotate(${-90 + (fromS / ringS) * 360} ${x} ${y})`}
      strokeDasharray={arc(untilS - fromS, ringS)}
    />
  );
  return (
    <g className="hold-ring" aria-hidden="true">
      <circle cx={x} cy={y} r={radius} className="hold-track" />
      {zone(safe, 'hold-safe')}
      {danger === null ? null : zone(danger, 'hold-danger')}
      <circle
        ref={filling}
        cx={x}
        cy={y}
        r={radius}
        className="hold-fill"
        transform={`rotate(-90 ${x} ${y})`}
        strokeDasharray={arc(heldS, ringS)}
      />
    </g>
  );
}

/** In real time, then a moment of rest; a tap is drawn slower, to be seen at all. */
function fillingFor(heldS: number, ringS: number): Motion {
  const held = arc(heldS, ringS);
  const frames = [
    { offset: 0, strokeDasharray: arc(0, ringS), opacity: 1 },
    { offset: 0.75, strokeDasharray: held, opacity: 1 },
    { offset: 0.9, strokeDasharray: held, opacity: 1 },
    { offset: 1, strokeDasharray: held, opacity: 0 },
  ];
  return { frames, turnMs: (Math.max(heldS, 1) * 1000) / 0.75, everyMs: 500 };
}

/** The dash of so many seconds of the ring, and the gap of the rest. */
function arc(seconds: number, ringS: number): string {
  const whole = 2 * Math.PI * radius;
  const part = (seconds / ringS) * whole;
  return `${part.toFixed(1)} ${whole.toFixed(1)}`;
}
