import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import { systemClock } from '../../ports/system-clock';
import type { CustomerSignIn, IssuedToken } from '../../ports/sign-in';
import { LiveToken } from './live-token';

const calm = new AbortController().signal;
const MINUTE_MS = 60_000;

function issued(name: string, diesAt: number | null, refresher: string | null = null): IssuedToken {
  const renewable = refresher === null ? null : new Secret('refresh-token' as const, refresher);
  return { kind: 'token', token: new Secret('access-token', name), diesAt, refresher: renewable };
}

/** A token at the moment 0, and what renewing it answers. */
function scene(first: IssuedToken, renew: CustomerSignIn['renew'] | null) {
  const live = new LiveToken(first, { ...systemClock(), now: () => 0 }, renew === null ? null : { renew });
  const wish = async (minutes: number, refused = false) => {
    const token = await live.token({ minimumLifeMs: minutes * MINUTE_MS, refused: refused ? first.token : null }, calm);
    return token.ok ? token.value.reveal() : token.error.kind;
  };
  return { live, wish };
}

describe('the token of a sign-in', () => {
  it.each([
    ['for long enough', 20 * MINUTE_MS],
    ['for ever, or for nobody knows how long', null],
  ])('is the one at hand while it lives %s', async (_, diesAt) => {
    const renew = vi.fn();
    const { live, wish } = scene(issued('first', diesAt, 'r1'), renew);
    expect(live.isGoodFor(20 * MINUTE_MS)).toBe(true);
    expect(await wish(20)).toBe('first');
    expect(renew).not.toHaveBeenCalled();
  });

  it.each([
    ['that would die in the middle', 20 * MINUTE_MS - 1, false],
    ['that the cloud refused', null, true],
  ])('of a customer %s is renewed, by a refresh token that is used once', async (_, diesAt, refused) => {
    const used: string[] = [];
    const renew: CustomerSignIn['renew'] = (refresher) => {
      used.push(refresher.reveal());
      return Promise.resolve(ok(issued(`renewed-${used.length}`, 10 * MINUTE_MS, `r${used.length + 1}`)));
    };
    const { live, wish } = scene(issued('first', diesAt, 'r1'), renew);
    expect(live.isGoodFor(20 * MINUTE_MS)).toBe(true);
    expect(await wish(20, refused)).toBe('renewed-1');
    expect(await wish(20)).toBe('renewed-2');
    expect(used).toEqual(['r1', 'r2']);
    expect(live.handedOut().map((token) => token.reveal())).toEqual(['first', 'renewed-1', 'renewed-2']);
  });

  it('of a developer only the person can replace, by signing in', async () => {
    const { live, wish } = scene(issued('first', 20 * MINUTE_MS - 1, 'of no use'), null);
    expect(live.isGoodFor(20 * MINUTE_MS)).toBe(false);
    expect(await wish(20)).toBe('session');
    expect(await wish(1)).toBe('first');
  });

  it('of a customer needs the person too where nothing was given to renew it with', async () => {
    const { live, wish } = scene(issued('first', 1), vi.fn());
    expect(live.isGoodFor(20 * MINUTE_MS)).toBe(false);
    expect(await wish(20)).toBe('session');
  });

  it.each([
    ['credentials', 'session'],
    ['offline', 'offline'],
  ] as const)('is kept where renewing ends with %s', async (kind, seen) => {
    const { live, wish } = scene(issued('first', 1, 'r1'), () => Promise.resolve(fail({ kind })));
    expect(await wish(20)).toBe(seen);
    expect(live.now().token.reveal()).toBe('first');
  });
});
