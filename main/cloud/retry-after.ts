import type { CloudReply } from './reply';

const DEFAULT_MS = 30_000;
const SHORTEST_MS = 1_000;
/** The longest wait that Particle is known to impose is half an hour (cloud 5.4); beyond an hour a header is wrong. */
const LONGEST_MS = 3_600_000;

/** How long to wait after 429 or 529: `Retry-After` in seconds or as a date by the server's clock, else 30 s (cloud 5.4). */
export function retryAfterMs(reply: Pick<CloudReply, 'retryAfter' | 'serverTime' | 'receivedAt'>): number {
  const asked = askedMs(reply);
  return asked === null ? DEFAULT_MS : Math.min(Math.max(asked, SHORTEST_MS), LONGEST_MS);
}

function askedMs(reply: Pick<CloudReply, 'retryAfter' | 'serverTime' | 'receivedAt'>): number | null {
  const text = reply.retryAfter?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const time = Date.parse(text);
  return Number.isNaN(time) || !/[a-z]/i.test(text) ? null : time - (reply.serverTime ?? reply.receivedAt);
}
