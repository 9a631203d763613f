import { expect, it, vi } from 'vitest';
import { setupError } from '../../../shared/errors/error-codes';
import { fail, ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import { firstSnapshot } from '../../../shared/setup/first-snapshot';
import type { ClaimWay, SetupPlan } from '../../../shared/setup/plan';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';
import { systemClock } from '../../ports/system-clock';
import { createDesk } from './setup-desk';
import { keepSnapshot } from './snapshot-keeper';
import { first, setUp } from './testing/desk';

const claim = { kind: 'token', token: new Secret('access-token', 'canary-token'), product: null } as const;
const noTokens = { token: () => Promise.resolve(fail({ kind: 'session' } as const)) };
const end = (changes: Partial<SetupSnapshot>): SetupSnapshot => ({ ...firstSnapshot('r'), rev: 2, ...changes });

/** A desk whose one setup ends at once, as said. */
function scene(ending: SetupSnapshot, given: ClaimWay | null = claim) {
  const plans: SetupPlan[] = [];
  const account = { who: 'developer', cannotKeep: null, state: { kind: 'signed-out', because: null } } as const;
  const wifi = { system: 'linux', way: 'auto', report: null, opens: [] } as const;
  const keeper = keepSnapshot({ language: 'en', lastProduct: null, companyServer: null, account, wifi });
  const start = (plan: SetupPlan) => {
    plans.push(plan);
    return {
      ...{ snapshot: () => firstSnapshot('r'), subscribe: () => () => undefined, send: () => true },
      finished: Promise.resolve(ending),
    };
  };
  const never = () => Promise.reject(new Error('no practice is asked for'));
  const desk = createDesk(
    {
      ...{ attachPractice: never, preparePractice: never, practiceHand: never, rememberStart: () => undefined },
      lookAround: () => Promise.resolve(ok({ networks: [], own: null, behindPage: false })),
      pcWifi: () => Promise.resolve({ saved: null, canCheckPassword: false }),
      openWorkbench: () => Promise.resolve(ok({ formerRun: null, start, close: () => Promise.resolve() })),
      mend: () => Promise.resolve(null),
      isPracticeApi: () => Promise.resolve(false),
      askLife: () => Promise.resolve(ok(null)),
      certificates: { identity: () => null, authority: () => null, hold: () => undefined },
      clock: systemClock(1000),
      log: { info: () => undefined, warn: () => undefined },
    },
    keeper,
  );
  const expire = vi.fn();
  const hold = { api: 'https://api.particle.io', claim: () => given, tokens: noTokens, expire };
  return { desk, keeper, plans, expire, hold };
}

it('claims with the token of whoever is signed in, and shows it nowhere', async () => {
  const { desk, keeper, plans, hold, expire } = scene(end({ outcome: 'verified' }));
  expect(await desk.startForAccount(hold)).toBe('begun');
  desk.askDevice();
  await vi.waitFor(() => {
    expect(keeper.now()).toMatchObject({ activity: 'idle', running: false, mode: 'real' });
    expect(plans).toHaveLength(1);
  });
  expect(plans.map((plan) => plan.claim)).toEqual([claim]);
  expect(JSON.stringify(keeper.now())).not.toContain('canary');
  expect(expire).not.toHaveBeenCalled();
  expect(await desk.startAnother(null)).toBe('begun');
});

it('lets go of a sign-in that the cloud does not take', async () => {
  const { desk, hold, expire } = scene(end({ outcome: 'failed', error: setupError('token-invalid') }));
  await desk.startForAccount(hold);
  desk.askDevice();
  await vi.waitFor(() => {
    expect(expire).toHaveBeenCalledOnce();
  });
});

it('goes on with the token of whoever signs in again, and not before a setup waits for that', async () => {
  const { desk, keeper, tell, intents } = setUp();
  const hold = { api: 'https://api.particle.io', claim: () => claim, tokens: noTokens, expire: vi.fn() };
  await desk.startForAccount(hold);
  desk.askDevice();
  await vi.waitFor(() => {
    expect(keeper.now().running).toBe(true);
  });
  expect(desk.useNewSignIn()).toBe('not-now');
  const { can } = first;
  const error = setupError('token-invalid');
  tell({ ...first, rev: 2, state: 'failed', error, can: { ...can, newToken: 'sign-in' } });
  tell({ ...first, rev: 3, state: 'failed', error, can: { ...can, newToken: 'sign-in' } });
  expect(hold.expire).toHaveBeenCalledOnce();
  expect(desk.useNewSignIn()).toBe('sent');
  expect(intents).toEqual([{ kind: 'use-token', token: claim.token }]);
  tell({ ...first, rev: 4, state: 'verify' });
  tell({ ...first, rev: 5, state: 'failed', error, can: { ...can, newToken: 'sign-in' } });
  expect(hold.expire).toHaveBeenCalledTimes(2);
});

it('begins nothing for somebody who is no longer signed in', async () => {
  const { desk, keeper, plans, hold } = scene(end({}), null);
  await desk.startForAccount(hold);
  desk.askDevice();
  await vi.waitFor(() => {
    expect(keeper.now()).toMatchObject({ activity: 'idle', running: false, mode: 'none', setup: null });
  });
  expect(plans).toEqual([]);
});
