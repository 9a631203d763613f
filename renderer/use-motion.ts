import { useEffect, useEffectEvent, type RefObject } from 'react';

/** What moves over and over: its frames, and how long one turn takes. */
export interface Motion {
  readonly frames: Keyframe[];
  readonly turnMs: number;
  /**
   * Drawn once in so many milliseconds, for as long as it lasts: drawn with every frame of the screen, one light takes a
   * tenth of a processor's time where there is no graphics chip. Null: smoothly, and at rest after a few turns.
   */
  readonly everyMs: number | null;
}

/** Turns of a smooth motion before it rests. */
const smoothTurns = 5;

/** Moves an element. Where motion is unwanted, while paused and without a motion it stands still. */
export function useMotion(
  element: RefObject<Element | null>,
  motion: Motion | null,
  paused: boolean,
  onRest?: () => void,
): void {
  const rest = useEffectEvent(() => onRest?.());
  useEffect(() => {
    const moving = element.current;
    const unwanted = window.matchMedia('(prefers-reduced-motion: reduce)');
    let stop = (): void => undefined;
    const play = (): void => {
      stop();
      stop =
        moving === null || motion === null || paused || unwanted.matches ? () => undefined : move(moving, motion, rest);
    };
    play();
    unwanted.addEventListener('change', play);
    return () => {
      unwanted.removeEventListener('change', play);
      stop();
    };
  }, [element, motion, paused]);
}

/** Returns what ends it. */
function move(element: Element, { frames, turnMs, everyMs }: Motion, onRest: () => void): () => void {
  const isSmooth = everyMs === null;
  const animation = element.animate(frames, { duration: turnMs, iterations: isSmooth ? smoothTurns : Infinity });
  if (isSmooth) {
    animation.onfinish = onRest;
    return () => {
      animation.cancel();
    };
  }
  animation.pause();
  let inSight = true;
  const sight = new IntersectionObserver((entries) => {
    inSight = entries.some(({ isIntersecting }) => isIntersecting);
  });
  // A part of a drawing is in sight where the drawing is: of the part itself nothing is told.
  sight.observe(element instanceof SVGElement ? (element.ownerSVGElement ?? element) : element);
  const stopTicking = tick(everyMs, (sinceMs) => {
    // What is scrolled away would be drawn for nobody.
    if (inSight) animation.currentTime = sinceMs;
  });
  return () => {
    sight.disconnect();
    stopTicking();
    animation.cancel();
  };
}

/** Ticks at the same moments as every other motion of this rhythm, so that one frame of the screen serves them all. */
function tick(everyMs: number, draw: (sinceMs: number) => void): () => void {
  // A timer may come some milliseconds early: it means the moment that is nearest.
  const nearest = (): number => Math.round(performance.now() / everyMs) * everyMs;
  const began = nearest();
  let timer: ReturnType<typeof setTimeout>;
  const next = (): void => {
    const moment = nearest();
    draw(moment - began);
    timer = setTimeout(next, moment + everyMs - performance.now());
  };
  next();
  return () => {
    clearTimeout(timer);
  };
}
