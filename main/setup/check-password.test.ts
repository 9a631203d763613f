import { describe, expect, it } from 'vitest';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { Secret } from '../../shared/secret';
import type { SetupPlan } from '../../shared/setup/plan';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { WifiMover } from '../ports/wifi-adapter';
import type { JournalFact } from '../ports/journal';
import { pendingRestorations } from './journal-facts';
import { startSetup, type Setup, type SetupPorts } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, PASSWORD } from './testing/fake-world';
import { password, scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const noChecks = ({ wifi, ...ports }: SetupPorts): SetupPorts => {
  const { move } = wifi;
  if (move === null) throw new Error('the fake radio moves');
  const plain: WifiMover = {
    join: (ssid, signal) => move.join(ssid, signal),
    returnLimitMs: move.returnLimitMs,
    restore: (home, signal) => move.restore(home, signal),
  };
  return { ...ports, wifi: { ...wifi, move: plain } };
};

function scene(changes: Partial<SetupPlan> = {}, make = (ports: SetupPorts): SetupPorts => ports) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const journal: JournalFact[] = [];
  const plan = scripted({ checkPassword: true, ...changes });
  const start = (): Setup => startSetup(plan, make(fakePorts(world, journal)));
  const until = (setup: Setup, is: (snapshot: SetupSnapshot) => boolean): Promise<SetupSnapshot> =>
    clock.until(
      new Promise((resolve) => {
        setup.subscribe((snapshot) => {
          if (is(snapshot)) resolve(snapshot);
        });
      }),
    );
  return { clock, world, journal, start, until };
}

const factsOf = (journal: readonly JournalFact[]) => journal.map(({ fact }) => fact);

describe('a password that is to be tried with this PC first', () => {
  it('is tried once, before the device, with the journal ahead and the PC home again', async () => {
    const { clock, world, journal, start } = scene();
    const end = await clock.until(start().finished);
    expect(end.outcome).toBe('verified');
    expect(end.passed.map(({ state }) => state).slice(2, 5)).toEqual(['rememberHome', 'checkPassword', 'findDevice']);
    expect(world.checks).toEqual([PASSWORD]);
    expect(factsOf(journal).slice(1, 6)).toEqual([
      ...['home-remembered', 'checking-password', 'restoring-home', 'home-restored', 'joining-device'],
    ]);
  });

  it('and is wrong ends the run of a script with nothing sent to the device', async () => {
    const { clock, world, start } = scene({ login: password('wrong') });
    const end = await clock.until(start().finished);
    expect(end).toMatchObject({ outcome: 'failed', error: { code: 'password-check-failed' } });
    expect(end.facts.homeRestored).toBe(true);
    expect(world.commands).toEqual([]);
    expect(world.position).toBe('home');
  });

  it('and is wrong is asked for again, and the next one is tried too', async () => {
    const { clock, world, start, until } = scene({ login: password('wrong'), interactive: true });
    const setup = start();
    const { question } = await until(setup, (snapshot) => snapshot.question?.kind === 'password');
    expect(question).toMatchObject({ because: { code: 'password-check-failed' } });
    setup.send({ kind: 'password', login: password('wrong again') });
    await until(setup, ({ question: asked }) => asked?.kind === 'password');
    setup.send({ kind: 'password', login: password(PASSWORD) });
    expect((await clock.until(setup.finished)).outcome).toBe('verified');
    expect(world.checks).toEqual(['wrong', 'wrong again', PASSWORD]);
    expect(world.commands.filter((command) => command === 'configure-ap')).toHaveLength(1);
  });

  it('and is typed again without that wish goes to the device at once', async () => {
    const { clock, world, start, until } = scene({ login: password('wrong'), interactive: true });
    const setup = start();
    await until(setup, (snapshot) => snapshot.question?.kind === 'password');
    setup.send({ kind: 'password', login: password(PASSWORD), check: false });
    expect((await clock.until(setup.finished)).outcome).toBe('verified');
    expect(world.checks).toEqual(['wrong']);
  });

  it('is tried from the device too, where the network was chosen there, and the device is gone back to', async () => {
    const { clock, world, start, until } = scene({
      network: null,
      login: null,
      interactive: true,
      checkPassword: false,
    });
    const setup = start();
    const { question } = await until(setup, (snapshot) => snapshot.question?.kind === 'which-network');
    if (question?.kind !== 'which-network' || question.preselected === null) throw new Error('no network');
    const network = { ssid: question.preselected, security: 'wpa2', hidden: false } as const;
    setup.send({ kind: 'choose-network', network, login: password(PASSWORD), check: true });
    const end = await clock.until(setup.finished);
    expect(end.outcome).toBe('verified');
    expect(end.passed.map(({ state }) => state)).toEqual([
      ...['signIn', 'claimCode', 'rememberHome', 'findDevice', 'joinDevice', 'readDevice', 'scan', 'chooseNetwork'],
      ...['checkPassword', 'findDevice', 'joinDevice', 'readDevice', 'configure', 'connect', 'rejoinHome', 'verify'],
      'name',
    ]);
    expect(world.checks).toEqual([PASSWORD]);
  });

  it.each([
    ['no-address', null],
    ['join-refused', 'password-check-failed'],
    ['network-gone', 'password-check-failed'],
    ['permission', 'wifi-permission'],
    ['switched-off', 'wifi-off'],
  ] as const)('%s: %s', async (kind, code) => {
    const { clock, world, start } = scene();
    world.radioFaults.check = (): WifiFault => ({ kind });
    const end = await clock.until(start().finished);
    expect(end.error?.code ?? null).toBe(code);
  });

  it.each(['tool-failed', 'names-hidden', 'name-unsuitable'] as const)(
    'goes on with a word about it where this PC cannot try: %s',
    async (kind) => {
      const { clock, world, start } = scene();
      world.radioFaults.check = (): WifiFault => ({ kind });
      const end = await clock.until(start().finished);
      expect(end.outcome).toBe('verified');
      expect(end.warnings.map(({ code }) => code)).toEqual(['password-unchecked']);
    },
  );

  it('is not tried where nobody can, in a company network, or where nobody asked for it', async () => {
    const account = { kind: 'peap', identity: 'jane', outerIdentity: null, caPem: null } as const;
    const secret = new Secret('wifi-password', PASSWORD);
    for (const [changes, make] of [
      [{}, noChecks],
      [{ login: { ...account, password: secret } }, (ports: SetupPorts) => ports],
      [{ checkPassword: false }, (ports: SetupPorts) => ports],
    ] as const) {
      const { clock, world, journal, start } = scene(changes, make);
      await clock.until(start().finished);
      expect(world.checks).toEqual([]);
      expect(factsOf(journal)).not.toContain('checking-password');
    }
  });

  it('is over within its bound when the radio never answers, and the PC is home', async () => {
    const { clock, world, start } = scene();
    world.checkHangs = true;
    const end = await clock.until(start().finished);
    expect(end).toMatchObject({ outcome: 'failed', error: { code: 'password-check-failed' } });
    expect(world.position).toBe('home');
  });
});

it('a run that died while it tried a password is put back by the next one', () => {
  const facts: readonly JournalFact[] = [
    { fact: 'run-started', runId: 'r', at: 0, adapter: { kind: 'network-manager', device: 'wlan0' }, claims: true },
    { fact: 'home-remembered', home: { connectionId: 'home-1', name: 'Home' } },
    { fact: 'checking-password', ssid: scripted().network?.ssid ?? ('' as never) },
  ];
  expect(pendingRestorations(facts)[0]?.home).toMatchObject({ connectionId: 'home-1' });
  expect(pendingRestorations([...facts, { fact: 'home-restored' }])).toEqual([]);
});
