import { useEffect, useState, type ReactNode } from 'react';
import { useDuration } from '../i18n/duration';

interface ElapsedProps {
  /** What had passed when this was first shown, in the setup's own time. */
  readonly sinceMs: number;
  readonly speed: number;
}

/** How long something has been going on, counted on from what main said. */
export function Elapsed({ sinceMs, speed }: ElapsedProps): ReactNode {
  const duration = useDuration();
  const [now, setNow] = useState(0);
  useEffect(() => {
    const begin = performance.now();
    const timer = setInterval(() => {
      setNow((performance.now() - begin) * speed);
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [sinceMs, speed]);
  return <span aria-hidden="true">{duration(sinceMs + now)}</span>;
}
