import type { CloudReply } from './reply';

/** What is waited where nothing is asked for, each time longer (cloud 5.4). */
const UNASKED_MS = [30_000, 60_000, 120_000] as const;
const LONGEST_UNASKED_MS = 300_000;
const SHORTEST_MS = 1_000;
/** The longest wait that Particle is known to impose is half an hour (cloud 5.4); beyond an hour a header is wrong. */
const LONGEST_MS = 3_600_000;

/** What a wait is read from. */
type Limited = Pick<CloudReply, 'retryAfter' | 'limitsBefore' | 'serverTime' | 'receivedAt'>;

/**
 * How long to wait after 429 or 529: `Retry-After` in seconds or as a date by the server's clock, else 30 s, and longer
 * for each in a row (cloud 5.4).
 */
export function retryAfterMs(reply: Limited): number {
  const asked = askedMs(reply);
  return asked === null ? unaskedMs(reply) : Math.min(Math.max(asked, SHORTEST_MS), LONGEST_MS);
}

function unaskedMs({ limitsBefore }: Limited): number {
  return UNASKED_MS[limitsBefore] ?? LONGEST_UNASKED_MS;
}

function askedMs(reply: Limited): number | null {
  const text = reply.retryAfter?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const time = Date.parse(text);
  return Number.isNaN(time) || !/[a-z]/i.test(text) ? null : time - (reply.serverTime ?? reply.receivedAt);
}
