import type { ReactNode } from 'react';
import { useDuration } from '../i18n/duration';
import { useElapsed } from '../use-elapsed';

interface ElapsedProps {
  /** What had passed when this was first shown, in the setup's own time. */
  readonly sinceMs: number;
  readonly speed: number;
}

/** How long something has been going on, counted on from what main said. */
export function Elapsed({ sinceMs, speed }: ElapsedProps): ReactNode {
  const duration = useDuration();
  return <span aria-hidden="true">{duration(useElapsed(sinceMs, speed))}</span>;
}
