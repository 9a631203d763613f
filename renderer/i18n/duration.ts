import { en } from './en';

/** Milliseconds in words, to the second; to the tenth below ten seconds when `exact`. */
export function durationText(ms: number, exact = false): string {
  if (exact && ms < 9950) return en.time.seconds(Math.round(ms / 100) / 10);
  const seconds = Math.max(0, Math.round(ms / 1000));
  return seconds < 60 ? en.time.seconds(seconds) : en.time.minutes(Math.floor(seconds / 60), seconds % 60);
}
