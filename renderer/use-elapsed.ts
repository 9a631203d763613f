import { useEffect, useState } from 'react';

/** Milliseconds that something has gone on, in the setup's own time, counted on each second from what main said. */
export function useElapsed(sinceMs: number, speed: number): number {
  const [counted, setCounted] = useState({ sinceMs, ms: 0 });
  useEffect(() => {
    const begin = performance.now();
    const timer = setInterval(() => {
      setCounted({ sinceMs, ms: (performance.now() - begin) * speed });
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [sinceMs, speed]);
  // What was counted from an older word of main's is in the newer one already.
  return sinceMs + (counted.sinceMs === sinceMs ? counted.ms : 0);
}
