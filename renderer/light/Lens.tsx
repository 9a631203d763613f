import { useId, useMemo, useRef, type ReactNode } from 'react';
import type { LightPattern } from '../../shared/domain/light';
import { jumpEveryMs, lightShow } from './light-show';
import { useMotion, type Motion } from '../use-motion';

interface LensProps {
  readonly pattern: Pick<LightPattern, 'colour' | 'rhythm'>;
  readonly paused: boolean;
  /** Told when the light has come to rest by itself. */
  readonly onRest?: (() => void) | undefined;
  readonly x: number;
  readonly y: number;
  /** Of the lens itself; the halo is twice as wide and stays under the small area of WCAG 2.3.1. */
  readonly radius: number;
}

/** The light behind its dark lens, inside of a drawing. */
export function Lens({ pattern: { colour, rhythm }, paused, onRest, x, y, radius }: LensProps): ReactNode {
  const glow = useRef<SVGGElement>(null);
  const motion = useMemo(() => motionOf({ colour, rhythm }), [colour, rhythm]);
  useMotion(glow, motion, paused, onRest);
  const rainbow = useId();
  const fill = colour === 'rainbow' ? `url(#${rainbow})` : `var(--led-${colour ?? 'white'})`;
  return (
    <g className="lens">
      {colour === 'rainbow' ? <Rainbow id={rainbow} /> : null}
      <circle cx={x} cy={y} r={radius} fill="var(--lens)" stroke="var(--board-metal)" strokeWidth={radius / 8} />
      <g ref={glow} opacity={colour === null ? 0 : 1} className="lens-glow">
        <circle cx={x} cy={y} r={radius * 2} fill={fill} opacity="0.3" className="lens-halo" />
        <circle cx={x} cy={y} r={radius * 0.78} fill={fill} />
        <circle cx={x - radius * 0.22} cy={y - radius * 0.26} r={radius * 0.24} fill="#ffffff" opacity="0.55" />
      </g>
    </g>
  );
}

function motionOf(pattern: LensProps['pattern']): Motion | null {
  const show = lightShow(pattern);
  const { periodMs, points } = show;
  if (points.length === 1) return null;
  const frames = points.map(({ atMs, level }) => ({ offset: atMs / periodMs, opacity: level }));
  return { turnMs: periodMs, frames, everyMs: jumpEveryMs(show) };
}

function Rainbow({ id }: { readonly id: string }): ReactNode {
  return (
    <linearGradient id={id}>
      {(['red', 'yellow', 'green', 'cyan', 'blue', 'magenta'] as const).map((colour, index) => (
        <stop key={colour} offset={index / 5} stopColor={`var(--led-${colour})`} />
      ))}
    </linearGradient>
  );
}
