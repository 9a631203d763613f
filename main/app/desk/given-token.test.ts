import { describe, expect, it, vi } from 'vitest';
import { parseProductId } from '../../../shared/domain/product-id';
import { setupError } from '../../../shared/errors/error-codes';
import { fail, ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import { systemClock } from '../../ports/system-clock';
import type { DeskPorts } from './desk-ports';
import { first, setUp } from './testing/desk';

const MINUTE_MS = 60_000;
const product = parseProductId('1319') ?? null;
const pasted = { mode: 'real', claim: 'token', token: 'first-token', product } as const;
const other = new Secret('access-token' as const, 'other-token');

/** A desk whose cloud says how long a token lives; what it was asked. */
function deskOf(life: Awaited<ReturnType<DeskPorts['askLife']>>) {
  const asked: string[] = [];
  let now = 0;
  const askLife: DeskPorts['askLife'] = (token) => {
    asked.push(token.reveal());
    return Promise.resolve(life);
  };
  const desk = setUp({ askLife, clock: { ...systemClock(1000), now: () => now } });
  const tokens = (): readonly string[] =>
    desk.plans.map(({ claim }) => (claim.kind === 'token' ? claim.token.reveal() : claim.kind));
  const later = (ms: number): void => {
    now += ms;
  };
  return { ...desk, asked, tokens, later };
}

describe('a token that was pasted', () => {
  it.each([ok(20 * MINUTE_MS + 1000), ok(null), fail({ kind: 'forbidden' } as const)])(
    'and lives as %j says is used, for each device, and asked about once',
    async (life) => {
      const { desk, keeper, end, asked, tokens } = deskOf(life);
      desk.start(pasted);
      desk.askDevice();
      await vi.waitFor(() => {
        expect(tokens()).toEqual(['first-token']);
      });
      end({ ...first, outcome: 'verified' });
      await vi.waitFor(() => {
        expect(keeper.now().running).toBe(false);
      });
      await desk.startAnother(null);
      desk.askDevice();
      await vi.waitFor(() => {
        expect(tokens()).toEqual(['first-token', 'first-token']);
      });
      expect(asked).toEqual(['first-token']);
      expect(JSON.stringify(keeper.now())).not.toContain('first-token');
    },
  );

  it('and would die on the way is said to, on the page where it was pasted, before anything is moved', async () => {
    const { desk, keeper, tokens } = deskOf(ok(20 * MINUTE_MS - 1000));
    desk.start(pasted);
    await vi.waitFor(() => {
      expect(keeper.now()).toMatchObject({
        ...{ mode: 'none', choosing: null, setup: null },
        error: { code: 'token-invalid', evidence: { saw: 'expires-soon' } },
      });
    });
    expect(tokens()).toEqual([]);
  });

  it('and has grown too old for one more device begins nothing', async () => {
    const { desk, keeper, end, tokens, later } = deskOf(ok(20 * MINUTE_MS + 200));
    desk.start(pasted);
    desk.askDevice();
    await vi.waitFor(() => {
      expect(tokens()).toHaveLength(1);
    });
    end({ ...first, outcome: 'verified' });
    await vi.waitFor(() => {
      expect(keeper.now().running).toBe(false);
    });
    later(300);
    await desk.startAnother(null);
    desk.askDevice();
    await vi.waitFor(() => {
      expect(keeper.now()).toMatchObject({ mode: 'none', error: { code: 'token-invalid' } });
    });
    expect(tokens()).toHaveLength(1);
  });

  it('and died in the middle is replaced for the setup that waits, and for the next device', async () => {
    const { desk, keeper, tell, end, intents, tokens } = deskOf(ok(null));
    desk.start(pasted);
    desk.askDevice();
    await vi.waitFor(() => {
      expect(keeper.now().running).toBe(true);
    });
    const can = { ...first.can, newToken: 'as-given' } as const;
    tell({ ...first, rev: 2, state: 'failed', error: setupError('token-invalid'), can });
    expect(desk.useToken(other)).toBe('sent');
    expect(intents).toEqual([{ kind: 'use-token', token: other }]);
    end({ ...first, rev: 3, outcome: 'verified' });
    await vi.waitFor(() => {
      expect(keeper.now().running).toBe(false);
    });
    await desk.startAnother(null);
    desk.askDevice();
    await vi.waitFor(() => {
      expect(tokens()).toEqual(['first-token', 'other-token']);
    });
  });
});
