import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../shared/secret';
import type { Clock } from '../ports/clock';
import { systemClock } from '../ports/system-clock';
import type { StreamNews } from '../ports/cloud-session';
import { openCloud } from './cloud';
import { openCloudStand, openTestLog, plain, json, type Answer, type CloudStand } from './cloud-stand';

const id = '0123456789abcdef01234567';
const online = `event: spark/status\ndata: {"data":"online","coreid":"${id}"}\n\n`;

let stand: CloudStand | undefined;
const abort = { now: new AbortController() };
afterEach(async () => {
  abort.now.abort();
  abort.now = new AbortController();
  await stand?.close();
});

interface Following {
  readonly kinds: () => readonly string[];
  /** When, in milliseconds of the clock, each request came. */
  readonly askedAt: readonly number[];
  /** Timers and sleeps that are still running. */
  readonly pending: () => number;
  /** How long each wait between two tries was to be. */
  readonly waits: readonly number[];
}

async function follow(answer: Answer, speed: number, listener?: (news: StreamNews) => void): Promise<Following> {
  const clock = countingClock(systemClock(speed));
  const askedAt: number[] = [];
  stand = await openCloudStand((response, request, turn) => {
    askedAt.push(clock.now());
    answer(response, request, turn);
  });
  const news: StreamNews[] = [];
  const session = openCloud({ origin: stand.origin, clock, log: openTestLog() }).session(
    new Secret('access-token', 'tok1'),
  );
  session.follow((item) => {
    news.push(item);
    listener?.(item);
  }, abort.now.signal);
  return { kinds: () => news.map((item) => item.kind), askedAt, pending: clock.pending, waits: clock.waits };
}

function countingClock(clock: Clock): Clock & { readonly pending: () => number; readonly waits: readonly number[] } {
  let pending = 0;
  const waits: number[] = [];
  return {
    ...clock,
    waits,
    pending: () => pending,
    sleep: async (ms, signal) => {
      waits.push(ms);
      pending += 1;
      await clock.sleep(ms, signal);
      pending -= 1;
    },
    after: (ms, callback) => {
      pending += 1;
      const stop = clock.after(ms, callback);
      return () => {
        pending -= 1;
        stop();
      };
    },
  };
}

function begin(response: ServerResponse, text = ''): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(`:ok\n\n${text}`);
}

describe('the event stream', () => {
  it('asks for the events of the own devices, with the token in its header', async () => {
    const { kinds } = await follow((response) => {
      begin(response, online);
    }, 1);
    await vi.waitFor(() => {
      expect(kinds()).toEqual(['open', 'event']);
    });
    expect(stand?.requests[0]?.route).toBe('GET /v1/devices/events/spark');
    expect(stand?.requests[0]?.headers).toMatchObject({ authorization: 'Bearer tok1', accept: 'text/event-stream' });
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['ends', (response) => response.end()],
    ['is reset', (response) => response.socket?.resetAndDestroy()],
    ['is cut inside a line', (response) => response.write('event: spa', () => response.socket?.destroy())],
    ['sends a line without end', (response) => response.write('x'.repeat(1_100_000))],
  ])('is taken up again when it %s', async (_, drop) => {
    const { kinds } = await follow((response, __, turn) => {
      begin(response, turn === 1 ? '' : online);
      if (turn === 1) setImmediate(drop, response);
    }, 20);
    await vi.waitFor(() => {
      expect(kinds()).toEqual(['open', 'lost', 'open', 'event']);
    });
  });

  it('counts as lost after 30 s without a byte', async () => {
    const { kinds, askedAt } = await follow((response) => {
      begin(response);
    }, 40);
    await vi.waitFor(
      () => {
        expect(kinds()).toEqual(['open', 'lost', 'open']);
      },
      { timeout: 5_000 },
    );
    expect((askedAt[1] ?? 0) - (askedAt[0] ?? 0)).toBeGreaterThanOrEqual(30_900);
  });

  it('lives on bare line ends', async () => {
    const clock = systemClock(15);
    const { kinds } = await follow((response) => {
      begin(response);
      const beat = setInterval(() => response.write('\n'), 100);
      response.once('close', () => {
        clearInterval(beat);
      });
    }, 15);
    await clock.sleep(40_000);
    expect(kinds()).toEqual(['open']);
  });

  it('waits 1, 2, 4, 8, 16, 30 seconds between tries that fail at once, and says once that it is lost', async () => {
    const { kinds, waits } = await follow(plain(502, 'text/html', '<h1>Bad Gateway</h1>'), 200);
    await vi.waitFor(
      () => {
        expect(waits.slice(0, 7)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
      },
      { timeout: 10_000 },
    );
    expect(kinds()).toEqual(['lost']);
  });

  it('begins with short waits again after a stream that lived', async () => {
    const { waits } = await follow((response, _, turn) => {
      if (turn === 1) {
        response.writeHead(503).end();
        return;
      }
      begin(response);
      setTimeout(() => response.end(), 300);
    }, 40);
    await vi.waitFor(() => {
      expect(waits.slice(0, 2)).toEqual([1_000, 1_000]);
    });
  });

  it.each<[string, Answer, number]>([
    ['429 with Retry-After', json(429, {}, { 'retry-after': '12' }), 12_000],
    ['529', plain(529, 'text/plain', ''), 30_000],
    ['401', json(401, { error: 'invalid_token' }), 30_000],
    ['403', json(403, {}), 30_000],
    ['404', plain(404, 'text/plain', 'Not Found'), 30_000],
    ['a captive page', plain(200, 'text/html', '<html>'), 1_000],
    ['a redirect', plain(302, '', '', { location: 'http://127.0.0.1:1' }), 1_000],
  ])('is asked for again after %s, not too soon', async (_, refusal, waitMs) => {
    const { kinds, waits } = await follow((response, request, turn) => {
      if (turn === 1) refusal(response, request, turn);
      else begin(response);
    }, 40);
    await vi.waitFor(
      () => {
        expect(kinds()).toEqual(['lost', 'open']);
      },
      { timeout: 5_000 },
    );
    expect(waits).toEqual([waitMs]);
  });

  it('outlives a listener that throws', async () => {
    const { kinds } = await follow(
      (response) => {
        begin(response, online + online);
      },
      1,
      () => {
        throw new Error('listener');
      },
    );
    await vi.waitFor(() => {
      expect(kinds()).toEqual(['open', 'event', 'event']);
    });
  });
});

describe('the end of following', () => {
  it.each<[string, Answer, number]>([
    [
      'while it is open',
      (response) => {
        begin(response);
      },
      1,
    ],
    ['before its head', () => undefined, 0],
    ['between two tries', json(429, {}), 1],
  ])('%s leaves no socket and no timer, and brings no more news', async (_, answer, expected) => {
    const { kinds, pending } = await follow(answer, 1);
    await vi.waitFor(() => {
      expect(stand?.requests).toHaveLength(1);
      expect(kinds()).toHaveLength(expected);
    });
    abort.now.abort();
    await vi.waitFor(() => {
      expect([pending(), stand?.openSockets()]).toEqual([0, 0]);
    });
    expect(kinds()).toHaveLength(expected);
    expect(stand?.requests).toHaveLength(1);
  });

  it('is at once when it was over before it began', async () => {
    abort.now.abort();
    const { kinds, pending } = await follow(json(200, []), 1);
    expect([kinds(), pending(), stand?.requests]).toEqual([[], 0, []]);
  });
});
