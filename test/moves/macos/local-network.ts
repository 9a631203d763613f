import type { MacWorld } from '../../macos/stand/world';
import type { MacTraits } from './mac-town';

/** From the look by which the permission is seen to be missing until it comes late, in real time. */
const LATE_MS = 3000;

/** What macOS says to a program that wants to speak to its neighbours. */
export interface LocalNetwork {
  /** Is it allowed by now? `seen`: the Mac as it is. */
  allows(seen: MacWorld): boolean;
}

/** The person's answer: never given, or given a while after a program that needs no permission has been sent to look. */
export function localNetwork(answer: MacTraits['localNetwork']): LocalNetwork {
  let from = answer === undefined ? 0 : Infinity;
  return {
    allows: (seen) => {
      if (answer === 'late' && from === Infinity && hasKnocked(seen)) from = Date.now() + LATE_MS;
      return Date.now() >= from;
    },
  };
}

function hasKnocked({ calls }: MacWorld): boolean {
  return calls.some(({ tool, args }) => tool === 'nc' && args.at(-1) === '5609');
}
