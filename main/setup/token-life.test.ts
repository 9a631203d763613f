import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import { Secret, type AccessToken } from '../../shared/secret';
import type { SignedInToken } from '../ports/sign-in';
import { startSetup } from './setup';
import { FakeCompany } from './testing/fake-company';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

/** One setup with a token that was given as it is, unless `account` can renew it. */
async function run(arrange: (world: FakeWorld) => void, account: SignedInToken | null = null) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  arrange(world);
  const end = await clock.until(startSetup(scripted({ name: null }), { ...fakePorts(world), account }).finished);
  return { end, world };
}

/** Refuses the first answers of one call. */
function refusing(world: FakeWorld, call: 'devices' | 'claim', times: number): void {
  let refused = 0;
  world.cloudFaults[call] = () => {
    refused += 1;
    return refused <= times ? { kind: 'session' } : null;
  };
}

describe('a token that was given as it is', () => {
  it('and is dead already: nothing is moved or told to the device', async () => {
    const { end, world } = await run((given) => {
      refusing(given, 'devices', 9);
    });
    expect(end).toMatchObject({ outcome: 'failed', error: { code: 'token-invalid' }, facts: { homeRestored: null } });
    expect(world.commands).toEqual([]);
  });

  it.each([
    [1, 'verified', null],
    [9, 'failed', 'token-invalid'],
  ] as const)('and is refused %d times: %s, since one odd answer is no verdict', async (times, outcome, code) => {
    const { end } = await run((world) => {
      refusing(world, 'claim', times);
    });
    expect([end.outcome, end.error?.code ?? null]).toEqual([outcome, code]);
  });
});

describe('a token that the cloud refuses before the device is looked for', () => {
  it.each(['devices', 'claim'] as const)('is renewed once by the sign-in (%s)', async (call) => {
    const wishes: (AccessToken | null)[] = [];
    let held = new Secret('access-token' as const, 'canary-token');
    const account: SignedInToken = {
      token: ({ refused }) => {
        wishes.push(refused);
        if (refused !== null) held = new Secret('access-token', 'renewed');
        return Promise.resolve(ok(held));
      },
    };
    const { end } = await run((world) => {
      refusing(world, call, 1);
    }, account);
    expect(end.outcome).toBe('verified');
    expect(wishes.filter((refused) => refused !== null)).toHaveLength(1);
  });

  it('and that only the person can replace ends before anything is done', async () => {
    const account: SignedInToken = {
      token: ({ refused }) =>
        Promise.resolve(refused === null ? ok(new Secret('access-token', 'old')) : fail({ kind: 'session' })),
    };
    const { end, world } = await run((given) => {
      refusing(given, 'devices', 9);
    }, account);
    expect(end).toMatchObject({ outcome: 'failed', error: { code: 'token-invalid' } });
    expect(world.commands).toEqual([]);
  });

  it("is renewed by the company's server", async () => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    const company = new FakeCompany(world);
    refusing(world, 'claim', 1);
    const { finished } = startSetup(scripted({ name: null }), { ...fakePorts(world), company });
    expect((await clock.until(finished)).outcome).toBe('verified');
  });
});
