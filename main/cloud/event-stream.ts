import type { CloudFault } from '../../shared/errors/cloud-faults';
import type { StreamNews } from '../ports/cloud-session';
import type { CloudLine } from './call';
import { readEvents } from './event-reader';
import { exchange, type CloudRequest, type CloudResponse } from './exchange';
import { beginLife, type LimitedLife } from './limited-life';
import { namesHtml, readReply } from './reply';
import { faultOfReply } from './reply-fault';

type Tell = (news: StreamNews) => void;

/** Keep-alives come at least every 18 s; any byte is a sign of life (cloud 3.2). */
const SILENCE_LIMIT_MS = 30_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A stream that lived this long was no immediate failure: the waits begin anew. */
const STEADY_MS = 10_000;

/** Follows the stream until the signal aborts: 1 s, 2 s, 4 s … 30 s between tries, longer when asked to. Never rejects. */
export async function followEvents(
  line: CloudLine,
  request: CloudRequest,
  listener: Tell,
  signal: AbortSignal,
): Promise<void> {
  const tell = newsTeller(line, listener, signal);
  let waitMs = FIRST_WAIT_MS;
  while (!signal.aborted) {
    const startedAt = line.clock.now();
    const fault = await followOnce(line, request, tell, signal);
    tell({ kind: 'lost' });
    line.log.info('event-stream', { saw: fault?.kind ?? 'ended' });
    if (fault === null && line.clock.now() - startedAt >= STEADY_MS) waitMs = FIRST_WAIT_MS;
    await line.clock.sleep(Math.max(waitMs, leastWaitMs(fault)), signal);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  }
}

/** One stream from its request to its end. null: it was open, then ended, broke or fell silent. */
async function followOnce(
  line: CloudLine,
  request: CloudRequest,
  tell: Tell,
  signal: AbortSignal,
): Promise<CloudFault | null> {
  const life = beginLife(line.clock, request.limitMs, signal);
  try {
    const response = await exchange(line.origin, request, life.signal);
    if (!response.ok) return response.error;
    const refusal = await refusalOf(line, response.value);
    if (refusal !== null) return refusal;
    tell({ kind: 'open' });
    await listen(response.value, life, tell);
    return null;
  } finally {
    life.end();
  }
}

async function refusalOf(line: CloudLine, response: CloudResponse): Promise<CloudFault | null> {
  if (response.status >= 200 && response.status < 300 && !namesHtml(response)) return null;
  const reply = await readReply(response, line);
  return reply.ok ? (faultOfReply(reply.value) ?? { kind: 'not-particle' }) : reply.error;
}

/** Reads until the stream ends; a life that is not extended in time ends it too. */
async function listen(response: CloudResponse, life: LimitedLife, tell: Tell): Promise<void> {
  const reader = readEvents((event) => {
    tell({ kind: 'event', event });
  });
  life.extend(SILENCE_LIMIT_MS);
  try {
    for await (const chunk of response.body) {
      life.extend(SILENCE_LIMIT_MS);
      if (!reader.feed(chunk)) return;
    }
  } catch {
    // A reset, a cut chunk or our own end of it: lost in each case.
  } finally {
    response.end();
  }
}

/** A refusal by the token does not heal by itself: tried again, slowly. */
function leastWaitMs(fault: CloudFault | null): number {
  if (fault?.kind === 'limited') return fault.retryAfterMs;
  return fault?.kind === 'session' || fault?.kind === 'forbidden' || fault?.kind === 'not-found' ? LONGEST_WAIT_MS : 0;
}

/** Says `lost` once per loss and nothing after the end; a listener that throws does not end the stream. */
function newsTeller(line: CloudLine, listener: Tell, signal: AbortSignal): Tell {
  let lost = false;
  return (news) => {
    if (signal.aborted || (lost && news.kind === 'lost')) return;
    lost = news.kind === 'lost';
    try {
      listener(news);
    } catch {
      line.log.warn('event-listener-failed', { news: news.kind });
    }
  };
}
