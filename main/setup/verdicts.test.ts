import { expect, test } from 'vitest';
import type { ErrorCode } from '../../shared/errors/error-codes';
import type { SetupPlan } from '../../shared/setup/plan';
import { Secret } from '../../shared/secret';
import { parseProductId } from '../../shared/domain/product-id';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { DEVICE, deviceId, FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

interface Row {
  readonly name: string;
  readonly code: ErrorCode | 'verified';
  readonly world: (world: FakeWorld) => void;
  readonly plan?: Partial<SetupPlan>;
  readonly withinMs?: number;
}

const nth = <F>(n: number, fault: F): (() => F | null) => {
  let count = 0;
  return () => ((count += 1) === n ? fault : null);
};

const inProduct = (name: string): Partial<SetupPlan> => {
  const product = parseProductId(name) ?? null;
  return { claim: { kind: 'token', token: new Secret('access-token', 'canary-token'), product } };
};

/** What the cloud states the first time that it is asked for the device once it is owned, and from then on. */
const statesProduct = (first: string | null, then: string | null) => (w: FakeWorld) => {
  let looks = 0;
  w.cloudFaults.device = () => {
    if (w.owner === 'me') looks += 1;
    w.productId = looks <= 1 ? first : then;
    return null;
  };
};

const rows: readonly Row[] = [
  {
    name: 'owned and online, but in another product: its own event is no proof',
    code: 'not-in-product',
    plan: inProduct('1319'),
    world: statesProduct('6', '6'),
    withinMs: 60_000,
  },
  {
    name: 'the same without an event stream',
    code: 'not-in-product',
    plan: inProduct('1319'),
    world: (w) => {
      w.streamWorks = false;
      statesProduct('6', '6')(w);
    },
  },
  {
    name: 'one odd answer about the product',
    code: 'verified',
    plan: inProduct('1319'),
    world: statesProduct('6', '1319'),
  },
  { name: 'in the product', code: 'verified', plan: inProduct('1319'), world: statesProduct('1319', '1319') },
  {
    name: 'no word of the product',
    code: 'verified',
    plan: inProduct('1319'),
    world: statesProduct(null, null),
  },
  { name: 'a product named by its slug', code: 'verified', plan: inProduct('lamp'), world: statesProduct('6', '6') },
  ...(['forbidden', 'not-found', 'plan-limit'] as const).map((kind): Row => ({
    name: `the cloud makes no claim code: ${kind}; it is asked once`,
    code: 'account-not-allowed',
    world: (w) => (w.cloudFaults.claim = nth(1, { kind })),
    withinMs: 1000,
  })),
  { name: 'no device in sight', code: 'device-not-found', world: (w) => (w.mode = 'offline'), withinMs: 70_000 },
  {
    name: 'nobody answers on the device network',
    code: 'device-unreachable',
    world: (w) => (w.deviceFaults.probe = () => ({ kind: 'refused' })),
  },
  {
    name: 'somebody else answers there',
    code: 'device-protocol',
    world: (w) => (w.deviceFaults.probe = () => ({ kind: 'not-a-photon' })),
  },
  {
    name: 'it accepts and says nothing',
    code: 'device-timeout',
    world: (w) => {
      const silent = () => ({ kind: 'silent' as const, limitMs: 3000 });
      Object.assign(w.deviceFaults, { probe: silent, 'device-id': silent });
    },
  },
  ...(
    [
      ['join-refused', 'join-refused'],
      ['timeout', 'join-timed-out'],
      ['no-address', 'join-no-address'],
      ['wrong-subnet', 'join-wrong-network'],
      ['unmanaged', 'wifi-unmanaged'],
      ['tool-failed', 'wifi-tool-failed'],
    ] as const
  ).map(([kind, code]): Row => ({
    name: `joining ends with ${kind}`,
    code,
    world: (w) => (w.radioFaults.join = () => ({ kind })),
  })),
  {
    name: 'another device between configure and set',
    code: 'device-changed',
    world: (w) => {
      w.deviceFaults['configure-ap'] = () => {
        w.answersAs = deviceId('000000000000000000000001');
        return null;
      };
    },
  },
  {
    name: 'set refused',
    code: 'device-refused',
    world: (w) => (w.deviceFaults.set = () => ({ kind: 'result', r: -1 })),
  },
  {
    name: 'network absent',
    code: 'network-not-found',
    world: (w) => (w.deviceFaults['configure-ap'] = () => ({ kind: 'result', r: -2 })),
  },
  {
    name: 'password of a wrong form',
    code: 'password-invalid',
    world: (w) => (w.deviceFaults['configure-ap'] = () => ({ kind: 'password-form', rule: 'wpa-length' })),
  },
  { name: 'never leaves', code: 'device-stayed', world: (w) => (w.leavesOnConnect = false), withinMs: 200_000 },
  {
    name: 'never leaves, on Ethernet',
    code: 'device-stayed',
    world: (w) => {
      w.leavesOnConnect = false;
      w.everythingReachable = true;
    },
    withinMs: 160_000,
  },
  {
    name: 'network without internet',
    code: 'device-never-online',
    world: (w) => (w.networkHasInternet = false),
    withinMs: 160_000,
  },
  {
    name: 'mine already, but offline now: an old handshake and a stale flag prove nothing',
    code: 'owned-but-offline',
    world: (w) => {
      w.owner = 'me';
      w.claimedBefore = true;
      w.lastHandshakeAt = w.serverTime() - 60_000;
      w.networkHasInternet = false;
    },
  },
  {
    name: 'claimed before, and not mine',
    code: 'maybe-owned-by-other',
    world: (w) => {
      w.owner = 'other';
      w.claimedBefore = true;
    },
    withinMs: 30_000,
  },
  {
    name: 'taken over, and the cloud says no',
    code: 'owned-by-other',
    plan: { takeOver: true },
    world: (w) => {
      w.owner = 'other';
      w.claimedBefore = true;
    },
  },
  {
    name: 'token expired at the start',
    code: 'token-invalid',
    world: (w) => (w.cloudFaults.devices = () => ({ kind: 'session' })),
    withinMs: 10_000,
  },
  {
    name: 'token expired on return',
    code: 'token-invalid',
    world: (w) => {
      w.streamWorks = false;
      w.cloudFaults.device = () => ({ kind: 'session' });
    },
    withinMs: 60_000,
  },
  {
    name: 'offline at the start',
    code: 'offline',
    world: (w) => (w.cloudFaults.devices = () => ({ kind: 'offline' })),
  },
  {
    name: 'captive page on return',
    code: 'not-particle',
    world: (w) => (w.cloudFaults.device = () => ({ kind: 'not-particle' })),
  },
  {
    name: 'cloud broken while verifying',
    code: 'cloud-error',
    world: (w) => {
      w.streamWorks = false;
      w.cloudFaults.device = () => ({ kind: 'service', status: 503 });
    },
  },
  {
    name: 'cloud wants to be left alone',
    code: 'rate-limited',
    world: (w) => {
      w.streamWorks = false;
      w.cloudFaults.device = () => ({ kind: 'limited', retryAfterMs: 20_000 });
    },
  },
  {
    name: 'home cannot be restored',
    code: 'rejoin-failed',
    world: (w) => (w.radioFaults.restore = () => ({ kind: 'return-failed' })),
  },
  {
    name: 'one 503 while verifying',
    code: 'verified',
    world: (w) => (w.cloudFaults.device = nth(1, { kind: 'service', status: 503 })),
  },
  {
    name: 'one refused sign-in',
    code: 'verified',
    world: (w) => (w.cloudFaults.devices = nth(1, { kind: 'session' })),
  },
  {
    name: 'the PC wanders off once',
    code: 'verified',
    world: (w) => (w.deviceFaults['public-key'] = nth(1, { kind: 'unreachable' })),
  },
  {
    name: 'the join fails once',
    code: 'verified',
    world: (w) => (w.radioFaults.join = nth(1, { kind: 'no-address' })),
  },
  {
    name: 'no look is ever answered, and the event stream names the device',
    code: 'verified',
    world: (w) => (w.cloudFaults.device = () => ({ kind: 'service', status: 503 })),
  },
  { name: 'no event stream', code: 'verified', world: (w) => (w.streamWorks = false) },
  { name: 'a slow site', code: 'verified', world: (w) => (w.joinMs = 100_000) },
  { name: 'a server clock two days ahead', code: 'verified', world: (w) => (w.cloudAheadMs = 172_800_000) },
  { name: 'a server clock two days behind', code: 'verified', world: (w) => (w.cloudAheadMs = -172_800_000) },
  {
    name: 'online, and the code was lost: repaired by claiming by id',
    code: 'verified',
    world: (w) => {
      w.deviceFaults.set = () => {
        w.clock.after(1, () => (w.claimCode = null));
        return null;
      };
    },
  },
  {
    name: 'mine, set up again: no code is sent',
    code: 'verified',
    world: (w) => {
      w.owner = 'me';
      w.claimedBefore = true;
    },
  },
];

test.each(rows)('$name: $code', async (row) => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  row.world(world);
  const end = await clock.until(startSetup(scripted(row.plan), fakePorts(world)).finished, 900_000);
  expect(end.error?.code ?? end.outcome).toBe(row.code);
  expect(end.outcome).toBe(row.code === 'verified' ? 'verified' : 'failed');
  if (row.code === 'rejoin-failed') expect(end.facts.homeRestored).toBe(false);
  else expect(world.position).toBe('home');
  expect(end.elapsedMs).toBeLessThan(row.withinMs ?? 600_000);
  expect(world.codes.size).toBeLessThanOrEqual(world.claimedBefore && world.owner === 'me' ? 0 : 1);
  if (row.code === 'device-changed') expect(world.commands).not.toContain('set');
  if (row.code === 'maybe-owned-by-other') expect(world.commands).not.toContain('configure-ap');
  expect(DEVICE).toBe(end.facts.deviceId ?? DEVICE);
});

test('a naming failure is a warning of a success', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.cloudFaults.rename = () => ({ kind: 'service', status: 500 });
  const end = await clock.until(startSetup(scripted(), fakePorts(world)).finished);
  expect(end).toMatchObject({ outcome: 'verified', error: null, warnings: [{ code: 'cloud-error' }] });
  expect(end.facts.name).toBeNull();
});
