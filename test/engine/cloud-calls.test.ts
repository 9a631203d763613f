import { describe, expect, it } from 'vitest';
import { LiveToken } from '../../main/cloud/sign-in/live-token';
import type { Clock } from '../../main/ports/clock';
import type { CompanySession } from '../../main/ports/company-session';
import type { RunningWorld } from '../../main/practice/start-world';
import { fail, ok } from '../../shared/result';
import { Secret } from '../../shared/secret';
import { callsOfApi } from '../support/calls-of-api';
import { setUpInPractice } from './practice-setup';

const tokenOf = ({ world }: RunningWorld) => new Secret('access-token' as const, world.token);

function signedIn(world: RunningWorld, clock: Clock): LiveToken {
  const issued = { kind: 'token', token: tokenOf(world), diesAt: clock.now() + 3_600_000, refresher: null } as const;
  return new LiveToken(issued, clock, null);
}

/** A company's server that hands out the token. What it asks of the cloud itself is not asked by this computer. */
function companyOf(world: RunningWorld): CompanySession {
  const nothing = fail({ kind: 'offline' } as const);
  return {
    token: () => Promise.resolve(ok(tokenOf(world))),
    claimCode: () => Promise.resolve(nothing),
    look: () => Promise.resolve(nothing),
    complete: () => Promise.resolve(ok(undefined)),
    abandon: () => Promise.resolve(true),
  };
}

const whose = {
  'a token that was given as it is': () => ({}),
  'whoever is signed in': (world: RunningWorld, clock: Clock) => ({ account: signedIn(world, clock) }),
  "a company's server": (world: RunningWorld) => ({ company: companyOf(world) }),
} as const;

/** At once, and when the computer is home again before the device is online. */
const profiles = ['zero', 'field'] as const;
const cases = profiles.flatMap((profile) => Object.entries(whose).map(([who, of]) => ({ profile, who, of })));

describe.concurrent('what one setup asks of the cloud', () => {
  it.each(cases)('with $who ($profile) is four calls at the most', async ({ profile, of }) => {
    const { snapshot, record } = await setUpInPractice({ world: { profile }, tokensOf: of });
    expect(snapshot.outcome).toBe('verified');
    const calls = callsOfApi(record.cloud);
    expect(calls.length).toBeLessThanOrEqual(4);
    expect(calls.slice(0, 2).map(({ method }) => method)).toEqual(['GET', 'POST']);
    for (const call of record.cloud)
      expect(call).toMatchObject({ token: 'customer', client: 'none', tokenInUrl: false });
  });

  it('is one look more where the device is told to be online before it is claimed', async () => {
    const { snapshot, record } = await setUpInPractice({ world: { faults: [{ name: 'online-before-claim' }] } });
    expect(snapshot.outcome).toBe('verified');
    expect(callsOfApi(record.cloud).length).toBeLessThanOrEqual(5);
  });
});
