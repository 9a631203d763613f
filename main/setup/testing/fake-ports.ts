import { fail, ok, type Result } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { Cloud, CloudDevice, CloudSession } from '../../ports/cloud-session';
import type { CloudFault } from '../../../shared/errors/cloud-faults';
import type { JournalFact } from '../../ports/journal';
import type { SoftApDevice } from '../../ports/soft-ap-device';
import type { SoftApCommand, SoftApFault } from '../../../shared/errors/soft-ap-faults';
import type { WifiAdapter } from '../../ports/wifi-adapter';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import type { SetupPorts } from '../setup';
import { ANOTHER, DEVICE, NETWORK, PASSWORD, PHOTON, type FakeWorld } from './fake-world';

const LINK_MS = 50;
const HOME = { connectionId: 'home-1', name: 'Home' };
/** The network of each position. */
const names = { home: NETWORK, device: PHOTON, another: ANOTHER, nowhere: null } as const;
type Cancelled = { readonly kind: 'cancelled' };

/** The ports of a fake world, with a journal in memory. */
export function fakePorts(world: FakeWorld, journal: JournalFact[] = []): SetupPorts {
  return {
    wifi: fakeRadio(world),
    device: fakeDevice(world),
    deviceReachableFromHome: world.everythingReachable,
    cloud: fakeCloud(world),
    company: null,
    account: null,
    journal: {
      append: (fact) => {
        journal.push(fact);
        return Promise.resolve();
      },
      read: () => Promise.resolve([...journal]),
    },
    clock: world.clock,
    log: { info: () => undefined, warn: () => undefined },
  };
}

export function fakeRadio(world: FakeWorld): WifiAdapter {
  const act = <T>(ms: number, signal: AbortSignal, fault: WifiFault | null, then: () => T) =>
    answer<T, WifiFault>(world, ms, signal, () => (fault === null ? ok(then()) : fail(fault)));
  return {
    ref: { kind: 'practice', control: 'fake' },
    observe: {
      scan: (signal) => act(1500, signal, world.radioFaults.scan?.() ?? null, () => world.sights()),
      home: (signal) => act(LINK_MS, signal, world.radioFaults.home?.() ?? null, () => HOME),
      ownNetwork: (signal) => act(LINK_MS, signal, null, () => names[world.position]),
      isHome: (_, signal) => act(LINK_MS, signal, null, () => world.position === 'home'),
      hasOtherWayOut: () => Promise.resolve(world.hasCable || world.everythingReachable),
      isBarred: () => Promise.resolve(world.barsDevices),
      isAtDevice: (signal) => act(LINK_MS, signal, null, () => world.position === 'device'),
    },
    move: {
      join: (wanted, signal) =>
        answer<undefined, WifiFault>(world, 2000, signal, () => {
          const fault = world.radioFaults.join?.() ?? null;
          if (fault !== null) return fail(fault);
          world.position = 'nowhere';
          if (wanted !== PHOTON || world.mode !== 'listening') return fail({ kind: 'network-gone' });
          world.position = 'device';
          return ok(undefined);
        }),
      joinToCheck: (_, password, signal) =>
        act(world.checkHangs ? 3_600_000 : 4000, signal, null, () => undefined).then((): Result<void, WifiFault> => {
          world.checks.push(password.reveal());
          world.position = 'nowhere';
          const fault = world.radioFaults.check?.() ?? null;
          if (fault !== null) return fail(fault);
          return signal.aborted || password.reveal() !== PASSWORD ? fail({ kind: 'join-refused' }) : ok(undefined);
        }),
      returnLimitMs: 20_000,
      restore: (home, signal) =>
        act(2000, signal, world.radioFaults.restore?.() ?? null, () => {
          if (home.connectionId === HOME.connectionId) world.position = 'home';
        }),
    },
  };
}

function fakeDevice(world: FakeWorld): SoftApDevice {
  const command = <T>(name: SoftApCommand | 'probe', signal: AbortSignal, then: () => T, ms = LINK_MS) =>
    answer<T, SoftApFault>(world, ms, signal, () => {
      if (!world.deviceReachable) return fail({ kind: 'unreachable' });
      const fault = world.deviceFaults[name]?.() ?? null;
      if (fault !== null) return fail(fault);
      if (name !== 'probe') world.commands.push(name);
      return ok(then());
    });
  const who = () => ({ id: world.answersAs, claimedBefore: world.claimedBefore });
  return {
    version: (signal) => command('version', signal, () => 2),
    deviceId: (signal) => command('device-id', signal, who),
    probe: (signal) => command('probe', signal, who),
    publicKey: (signal) => command('public-key', signal, () => ({ spkiDer: new Uint8Array(162), fingerprint: 'f' })),
    scan: (signal) => command('scan-ap', signal, () => world.deviceSights(), 2500),
    setClaimCode: (code, signal) =>
      command('set', signal, () => {
        world.claimCode = code.reveal();
        world.codes.add(code.reveal());
      }),
    configure: (wanted, _, signal) =>
      command(
        'configure-ap',
        signal,
        () => {
          const password = wanted.login.kind === 'password' ? wanted.login.password.reveal() : '';
          world.configured = { ssid: wanted.ssid, password };
        },
        5000,
      ),
    connect: (signal) =>
      command('connect-ap', signal, () => {
        world.deviceLeaves();
        return 'acknowledged' as const;
      }),
  };
}

function fakeCloud(world: FakeWorld): Cloud {
  const call = <T>(name: keyof FakeWorld['cloudFaults'], signal: AbortSignal, then: () => Result<T, CloudFault>) =>
    answer<T, CloudFault>(world, LINK_MS, signal, () => {
      if (!world.cloudReachable) return fail({ kind: 'offline' });
      const fault = world.cloudFaults[name]?.() ?? null;
      return fault === null ? then() : fail(fault);
    });
  let made = 0;
  const session: CloudSession = {
    life: () => Promise.reject(new Error('a setup does not ask for it')),
    createClaimCode: (_, signal) =>
      call('claim', signal, () => {
        made += 1;
        return ok({ code: new Secret('claim-code', `code-${made}`), ownedIds: new Set(owned(world).map((d) => d.id)) });
      }),
    devices: (signal) => call('devices', signal, () => ok({ value: owned(world), serverAheadMs: world.cloudAheadMs })),
    device: (_, signal) =>
      call('device', signal, () => ok({ value: owned(world)[0] ?? 'not-yours', serverAheadMs: world.cloudAheadMs })),
    claimById: (_, signal) =>
      call('claimById', signal, () => {
        if (world.owner === 'other') return fail({ kind: 'owned-by-other' });
        if (world.mode !== 'online') return fail({ kind: 'not-found' });
        world.owner = 'me';
        return ok(undefined);
      }),
    rename: (_, name, signal) => call('rename', signal, () => ok(name)),
    follow: (listener, signal) => {
      if (!world.streamWorks) return;
      world.listeners.add(listener);
      listener({ kind: 'open' });
      signal.addEventListener('abort', () => world.listeners.delete(listener));
    },
    revoke: () => Promise.resolve(ok(undefined)),
  };
  return {
    origin: 'http://fake',
    reachable: (signal) => call('reachable', signal, () => ok(undefined)),
    account: { signIn: noSignIn, giveCode: noSignIn },
    customers: () => ({ signIn: noSignIn, signUp: noSignIn, renew: noSignIn }),
    session: () => session,
  };
}

const noSignIn = (): Promise<Result<never, CloudFault>> => Promise.resolve(fail({ kind: 'credentials' }));

function owned(world: FakeWorld): readonly CloudDevice[] {
  if (world.owner !== 'me') return [];
  const { lastHandshakeAt, productId } = world;
  return [{ id: DEVICE, name: null, online: true, lastHandshakeAt, productId, updating: world.inSafeMode }];
}

async function answer<T, F>(
  world: FakeWorld,
  ms: number,
  signal: AbortSignal,
  then: () => Result<T, F>,
): Promise<Result<T, F | Cancelled>> {
  await world.clock.sleep(ms, signal);
  return signal.aborted ? fail({ kind: 'cancelled' }) : then();
}
