import type { ReactNode } from 'react';
import { paceOf, type Wait } from '../../shared/setup/progress';
import { useText } from '../i18n/use-text';
import { useElapsed } from '../use-elapsed';

interface WaitNoteProps {
  readonly wait: Wait;
  /** How long it had gone on when this was first shown, in the setup's own time. */
  readonly sinceMs: number;
  readonly speed: number;
}

/** What limits the speed now, how long that usually takes, and from when on it is longer than usual. */
export function WaitNote({ wait, sinceMs, speed }: WaitNoteProps): ReactNode {
  const text = useText();
  const pace = paceOf(useElapsed(sinceMs, speed), wait.usualMs);
  return (
    <span className="small soft wait-note">
      {text(`wait.${wait.for}`)}{' '}
      {pace === 'much-longer' ? text('pace.much-longer') : text(`pace.${pace}`, { seconds: wait.usualMs / 1000 })}
    </span>
  );
}
