import { useEffect, useState } from 'react';

/** The least time between two announcements that are not urgent (ux 6.1, row 4.1.3). */
const PAUSE_MS = 3000;

/** The newest of texts that may follow each other fast, changed at most once in three seconds. */
export function useCalm(newest: string): string {
  const [said, setSaid] = useState({ text: newest, at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (newest === said.text) return undefined;
    const timer = setTimeout(
      () => {
        setSaid({ text: newest, at: performance.now() });
      },
      Math.max(0, said.at + PAUSE_MS - performance.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [newest, said]);
  return said.text;
}
