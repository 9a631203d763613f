import { expect, test } from 'vitest';
import { ssidFromText } from '../../shared/domain/ssid';
import { Secret } from '../../shared/secret';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { JournalFact } from '../ports/journal';
import { startSetup, type Setup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { DEVICE, FakeWorld, NETWORK, PASSWORD } from './testing/fake-world';
import { password, scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

function scene(): { clock: VirtualClock; world: FakeWorld } {
  const clock = new VirtualClock();
  return { clock, world: new FakeWorld(clock) };
}

function reached(setup: Setup, wanted: (snapshot: SetupSnapshot) => boolean): Promise<SetupSnapshot> {
  return new Promise((resolve) => {
    if (wanted(setup.snapshot())) resolve(setup.snapshot());
    setup.subscribe((snapshot) => {
      if (wanted(snapshot)) resolve(snapshot);
    });
  });
}

test('takes a device from listening mode to verified, named and back home', async () => {
  const { clock, world } = scene();
  const journal: JournalFact[] = [];
  const setup = startSetup(scripted(), fakePorts(world, journal));
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'verified', error: null, state: 'done', warnings: [] });
  expect(end.facts).toMatchObject({ deviceId: DEVICE, name: 'kitchen', home: 'Home', homeRestored: true });
  expect(world.position).toBe('home');
  const configuring = ['device-id', 'configure-ap', 'device-id', 'set', 'connect-ap'];
  expect(world.commands).toEqual(['device-id', 'public-key', 'scan-ap', ...configuring]);
  expect(journal.map((fact) => fact.fact)).toEqual([
    'run-started',
    'home-remembered',
    'joining-device',
    'device-read',
    'configuring',
    'connecting',
    'restoring-home',
    'home-restored',
    'run-ended',
  ]);
  expect(end.elapsedMs).toBeLessThan(25_000);
  expect(end.passed.map((step) => step.state)).toEqual([
    'signIn',
    'claimCode',
    'rememberHome',
    'findDevice',
    'joinDevice',
    'readDevice',
    'scan',
    'configure',
    'connect',
    'rejoinHome',
    'verify',
    'name',
  ]);
});

test('says nothing secret in snapshots, journal and log', async () => {
  const { clock, world } = scene();
  const journal: JournalFact[] = [];
  const said: unknown[] = [];
  const log = {
    info: (...line: unknown[]) => void said.push(line),
    warn: (...line: unknown[]) => void said.push(line),
  };
  const setup = startSetup(scripted(), { ...fakePorts(world, journal), log });
  setup.subscribe((snapshot) => said.push(snapshot));
  await clock.until(setup.finished);
  const text = JSON.stringify([said, journal]);
  for (const secret of ['canary-token', 'code-1', PASSWORD]) expect(text).not.toContain(secret);
});

test('a wrong password is told within 5 s of the return, and only the password is asked again', async () => {
  const { clock, world } = scene();
  const journal: JournalFact[] = [];
  const network = { ssid: NETWORK, security: 'wpa2', hidden: false } as const;
  const plan = scripted({ interactive: true, network, login: password('wrong') });
  const setup = startSetup(plan, fakePorts(world, journal));
  const asked = await clock.until(reached(setup, (snapshot) => snapshot.question !== null));
  expect(asked.question).toMatchObject({ kind: 'password', because: { code: 'wifi-credentials-rejected' } });
  expect(asked.facts.homeRestored).toBe(true);
  expect(asked.elapsedMs).toBeLessThan(30_000);
  setup.send({ kind: 'password', login: password(PASSWORD) });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', facts: { name: 'kitchen' } });
  expect(world.codes.size).toBe(1);
  expect(world.commands.slice(7)).toEqual([
    'device-id',
    'public-key',
    'scan-ap',
    'device-id',
    'configure-ap',
    'device-id',
    'set',
    'connect-ap',
  ]);
});

test('a wrong password ends a script, with the PC at home', async () => {
  const { clock, world } = scene();
  const end = await clock.until(startSetup(scripted({ login: password('wrong') }), fakePorts(world)).finished);
  expect(end).toMatchObject({ outcome: 'failed', state: 'failed', error: { code: 'wifi-credentials-rejected' } });
  expect(end.facts.homeRestored).toBe(true);
});

test('asks for network, take-over and name when a person is there', async () => {
  const { clock, world } = scene();
  world.claimedBefore = true;
  const plan = scripted({ interactive: true, network: null, login: null, name: null });
  const setup = startSetup(plan, fakePorts(world));
  await clock.until(reached(setup, (snapshot) => snapshot.question?.kind === 'take-over'));
  expect(setup.send({ kind: 'skip-name' })).toBe(false);
  expect(setup.send({ kind: 'retry' })).toBe(false);
  expect(setup.send({ kind: 'take-over' })).toBe(true);
  const asked = await clock.until(reached(setup, (snapshot) => snapshot.question?.kind === 'which-network'));
  if (asked.question?.kind !== 'which-network') throw new Error('no networks');
  expect(asked.question.networks.map((network) => network.ssid)).toEqual([ssidFromText('Shop')]);
  // The profile that the PC came by has another name.
  expect(asked.question.preselected).toBe(ssidFromText('Shop'));
  expect(asked.can.rescan).toBe(true);
  const network = { ssid: world.sights()[0]?.ssid ?? ssid(), security: 'auto' as const, hidden: false };
  setup.send({ kind: 'choose-network', network, login: password(PASSWORD) });
  await clock.until(reached(setup, (snapshot) => snapshot.question?.kind === 'name'));
  setup.send({ kind: 'name', name: ' porch ' });
  expect((await clock.until(setup.finished)).facts.name).toBe('porch');
  expect(setup.send({ kind: 'cancel' })).toBe(false);
});

test('without a token: configured once the device stayed away for 75 s', async () => {
  const { clock, world } = scene();
  const end = await clock.until(startSetup(scripted({ claim: { kind: 'none' } }), fakePorts(world)).finished);
  expect(end).toMatchObject({ outcome: 'configured', error: null });
  expect(world.commands).not.toContain('set');
  expect(end.elapsedMs).toBeGreaterThan(75_000);
});

test('with a code made elsewhere the code is sent, and nothing is asked of the cloud', async () => {
  const { clock, world } = scene();
  const claim = { kind: 'code' as const, code: new Secret('claim-code' as const, 'foreign') };
  const end = await clock.until(startSetup(scripted({ claim }), fakePorts(world)).finished);
  expect(end.outcome).toBe('configured');
  expect([...world.codes]).toEqual(['foreign']);
});

test('a person moves the PC: what cannot be observed is not called a success', async () => {
  const { clock, world } = scene();
  const ports = fakePorts(world);
  const byHand = { ...ports.wifi, observe: { ...ports.wifi.observe, scan: null }, move: null };
  const setup = startSetup(scripted({ claim: { kind: 'none' } }), { ...ports, wifi: byHand });
  const told = await clock.until(reached(setup, (snapshot) => snapshot.instruction !== null));
  expect(told.instruction?.kind).toBe('join-device-network');
  world.position = 'device';
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'configured', error: { code: 'configured-unconfirmed' } });
  expect(end.facts.homeRestored).toBeNull();
});

test('over Ethernet device and cloud are both watched all the time', async () => {
  const { clock, world } = scene();
  world.everythingReachable = true;
  const right = await clock.until(startSetup(scripted(), fakePorts(world)).finished);
  expect(right.outcome).toBe('verified');
  const other = scene();
  other.world.everythingReachable = true;
  const wrong = startSetup(scripted({ login: password('wrong') }), fakePorts(other.world));
  expect((await other.clock.until(wrong.finished)).error?.code).toBe('wifi-credentials-rejected');
});

function ssid(): never {
  throw new Error('no network in sight');
}
