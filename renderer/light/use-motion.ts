import { useEffect, type RefObject } from 'react';

/** What moves over and over: its frames, and how long one turn takes. */
export interface Motion {
  readonly frames: Keyframe[];
  readonly turnMs: number;
}

/** Moves an element. Where motion is unwanted, while paused and without a motion it stands still. */
export function useMotion(element: RefObject<SVGElement | null>, motion: Motion | null, paused: boolean): void {
  useEffect(() => {
    const moving = element.current;
    const unwanted = window.matchMedia('(prefers-reduced-motion: reduce)');
    let animation: Animation | null = null;
    const play = (): void => {
      animation?.cancel();
      animation = null;
      if (moving === null || motion === null || paused || unwanted.matches) return;
      animation = moving.animate(motion.frames, { duration: motion.turnMs, iterations: Infinity });
    };
    play();
    unwanted.addEventListener('change', play);
    return () => {
      unwanted.removeEventListener('change', play);
      animation?.cancel();
    };
  }, [element, motion, paused]);
}
