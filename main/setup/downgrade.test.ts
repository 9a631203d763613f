import { describe, expect, it } from 'vitest';
import type { ChosenNetwork, SeenNetwork, SeenSecurity } from '../../shared/domain/wifi-network';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import { downgradeOf } from './downgrade';
import { fullVault, nothingKnown } from './run';
import { startSetup, type Setup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, NETWORK, PASSWORD, ssid } from './testing/fake-world';
import { password, scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

function heardAs(security: SeenSecurity | null): readonly SeenNetwork[] {
  const other: SeenNetwork = {
    ...{ ssid: ssid('Next door'), rssi: -40, security: 'open', channel: 1, on24GHz: true, unsupported: null },
  };
  return security === null ? [other] : [other, { ...other, ssid: NETWORK, security }];
}

const pcHome: SeenNetwork = {
  ...{ ssid: NETWORK, rssi: -50, security: 'wpa2', channel: 6, on24GHz: true, unsupported: null },
};

type Word = ChosenNetwork['security'];

function judged(word: Word, here: SeenSecurity | null, device: SeenSecurity | null, login: WifiLogin): unknown {
  const plan = scripted({ network: { ssid: NETWORK, security: word, hidden: false }, login });
  const known = { ...nothingKnown(plan), heardHere: heardAs(here), heardByDevice: heardAs(device) };
  return downgradeOf({ known, vault: fullVault(plan, 0) })?.expected ?? null;
}

const none: WifiLogin = { kind: 'none' };
const secret = password(PASSWORD);

describe('what the device sees of the chosen network', () => {
  it.each<[Word, SeenSecurity | null, SeenSecurity | null, WifiLogin, SeenSecurity | null]>([
    ['wpa2', null, 'open', secret, 'wpa2'],
    ['wpa2', null, 'wep', secret, 'wpa2'],
    ['open', 'wpa2', 'open', none, 'wpa2'],
    ['auto', 'wpa3', 'open', none, 'wpa3'],
    ['auto', 'wpa2-enterprise', 'wep', secret, 'wpa2-enterprise'],
    ['auto', null, 'open', secret, 'unknown'],
    ['wep', null, 'open', secret, 'wep'],
    ['wpa2', 'wpa2', 'wpa', secret, null],
    ['wpa2', 'wpa2', null, secret, null],
    ['auto', 'unknown', 'open', none, null],
    ['open', 'open', 'open', none, null],
    ['auto', null, 'wep', secret, null],
    ['auto', 'open', 'wpa2', secret, null],
    ['wpa2', 'wpa2', 'unknown', secret, null],
  ])(
    'said %s, heard here %s, by the device %s: less than it should be is %5$s',
    (word, here, device, login, expected) => {
      expect(judged(word, here, device, login)).toBe(expected);
    },
  );
});

interface Hearing {
  readonly deviceHears?: readonly SeenNetwork[];
  readonly pcHears?: SeenNetwork | null;
}

describe('a downgrade', () => {
  function begin(
    changes: Parameters<typeof scripted>[0],
    { deviceHears = heardAs('open'), pcHears = null }: Hearing = {},
  ) {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    world.deviceHears = deviceHears;
    world.pcHears = pcHears;
    const setup = startSetup(scripted(changes), fakePorts(world));
    const asked = (kind: string): Promise<SetupSnapshot> => clock.until(reached(setup, kind));
    return { world, setup, asked, end: () => clock.until(setup.finished) };
  }

  it('ends a script with its own code, the PC at home and nothing sent', async () => {
    const { world, end } = begin({});
    const { outcome, error, facts } = await end();
    expect({ outcome, error, home: facts.homeRestored }).toEqual({
      ...{ outcome: 'failed', home: true },
      error: { code: 'network-downgraded', evidence: { expected: 'wpa2', seen: 'open' } },
    });
    expect(world.commands).not.toContain('configure-ap');
  });

  it('is gone along with by a script that says so, without the password', async () => {
    const { world, end } = begin({ allowDowngrade: true });
    await end();
    expect(world.configured).toEqual({ ssid: NETWORK, password: '' });
  });

  it('is asked of a person before anything is sent; refused, another network is asked for, with the reason', async () => {
    const { world, setup, asked, end } = begin({ interactive: true });
    expect((await asked('downgrade')).question).toMatchObject({ expected: 'wpa2', seen: 'open' });
    expect(world.commands).not.toContain('configure-ap');
    setup.send({ kind: 'refuse-downgrade' });
    expect((await asked('which-network')).question).toMatchObject({ because: { code: 'network-downgraded' } });
    world.deviceHears = heardAs('wpa2');
    setup.send({ kind: 'rescan' });
    await asked('which-network');
    setup.send({ kind: 'choose-network', network: { ssid: NETWORK, security: 'wpa2', hidden: false }, login: secret });
    expect(await end()).toMatchObject({ outcome: 'verified' });
    expect(world.configured?.password).toBe(PASSWORD);
  });

  it('is agreed to once', async () => {
    const { world, setup, asked } = begin({ interactive: true });
    await asked('downgrade');
    setup.send({ kind: 'allow-downgrade' });
    await asked('password');
    expect(world.configured).toEqual({ ssid: NETWORK, password: '' });
    setup.send({ kind: 'cancel' });
  });

  describe('of a network that is said to be protected, so that the device need not be asked', () => {
    const network = { ssid: NETWORK, security: 'wpa2', hidden: false } as const;

    it.each<Partial<SeenNetwork>>([{ namesake: 'open' }, { security: 'open' }, { security: 'wep' }])(
      'is looked for all the same where this computer hears %j',
      async (heard) => {
        const { world, end } = begin({ network }, { pcHears: { ...pcHome, ...heard } });
        expect(await end()).toMatchObject({ error: { code: 'network-downgraded' } });
        expect(world.commands).not.toContain('configure-ap');
      },
    );

    it('is none where only this computer hears one, and the device is asked nothing where it hears none', async () => {
      const { world, end } = begin({ network }, { pcHears: { ...pcHome, namesake: 'open' }, deviceHears: [pcHome] });
      expect(await end()).toMatchObject({ outcome: 'verified' });
      expect(world.commands).toContain('scan-ap');
      expect(world.configured?.password).toBe(PASSWORD);
      const quiet = begin({ network }, { deviceHears: [pcHome] });
      expect(await quiet.end()).toMatchObject({ outcome: 'verified' });
      expect(quiet.world.commands).not.toContain('scan-ap');
    });

    it('counts where the device hears both: it may take either', async () => {
      const deviceHears = [{ ...pcHome, namesake: 'open' as const }];
      const { end } = begin({ network: { ...network, security: 'auto' } }, { deviceHears });
      expect(await end()).toMatchObject({ error: { code: 'network-downgraded' } });
    });
  });
});

function reached(setup: Setup, kind: string): Promise<SetupSnapshot> {
  return new Promise((resolve) => {
    const look = (snapshot: SetupSnapshot): void => {
      if (snapshot.question?.kind === kind) resolve(snapshot);
    };
    setup.subscribe(look);
    look(setup.snapshot());
  });
}
