import { useRef, type ReactNode } from 'react';
import { useMotion, type Motion } from '../use-motion';

const motion: Motion = {
  frames: [{ opacity: 1 }, { opacity: 0.35 }, { opacity: 1 }],
  turnMs: 2000,
  everyMs: 500,
};

/** The dot of what is going on now. */
export function Pulse(): ReactNode {
  const dot = useRef<HTMLSpanElement>(null);
  useMotion(dot, motion, false);
  return <span ref={dot} className="pulse" />;
}
