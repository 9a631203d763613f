import type { Clock } from '../../ports/clock';

/** Tells, each time it is told whether something holds, for how many ms it has held; -1: it does not. */
export function lasting(clock: Clock): (holds: boolean) => number {
  let since: number | null = null;
  return (holds) => {
    since = holds ? (since ?? clock.now()) : null;
    return since === null ? -1 : clock.now() - since;
  };
}
