import { useEffect, useState } from 'react';

/** The least time between two announcements that are not urgent (ux 6.1, row 4.1.3). */
const PAUSE_MS = 3000;

/**
 * The newest of texts that may follow each other fast, changed at most once in three seconds. In another language it is
 * the newest at once: nothing of the former one is said any more.
 */
export function useCalm(newest: string, language: string): string {
  const [said, setSaid] = useState({ text: newest, language, at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (newest === said.text && language === said.language) return undefined;
    const pause = language === said.language ? Math.max(0, said.at + PAUSE_MS - performance.now()) : 0;
    const timer = setTimeout(() => {
      setSaid({ text: newest, language, at: performance.now() });
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [newest, language, said]);
  return language === said.language ? said.text : newest;
}
