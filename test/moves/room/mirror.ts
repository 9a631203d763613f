import { setTimeout as wait } from 'node:timers/promises';

/** Shows the parts of a town to each other, again and again: what one of them does the others see. */
export interface Mirror {
  /** Resolves when each has seen the others once. */
  readonly begun: Promise<void>;
  /** Resolves when each has seen what the others are by now, or when there is no more to be seen. */
  again(): Promise<void>;
  /** Ends it, and rejects with what has gone wrong on the way. */
  end(): Promise<void>;
}

/** Starts with a pause of `pauseMs` between two looks, in real time. */
export function startMirror(pauseMs: number, look: () => Promise<void>): Mirror {
  const ended = new AbortController();
  const begun = look();
  let next = begun;
  const looking = (async () => {
    await begun;
    while (!ended.signal.aborted) {
      next = wait(pauseMs).then(look);
      await next;
    }
  })();
  // It is told at the end, by the story whose town it is, and not by whichever runs at the moment.
  looking.catch(() => undefined);
  return {
    begun,
    again: async () => {
      // The look that goes on now may have begun before.
      const current = next;
      await current.catch(() => undefined);
      if (next !== current) await next.catch(() => undefined);
    },
    end: async () => {
      ended.abort();
      await looking;
    },
  };
}
