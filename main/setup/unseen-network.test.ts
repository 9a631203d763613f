import { describe, expect, it } from 'vitest';
import type { ChosenNetwork } from '../../shared/domain/wifi-network';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { startSetup, type Setup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, NETWORK, PASSWORD, ssid } from './testing/fake-world';
import { password, scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const chosen: ChosenNetwork = { ssid: NETWORK, security: 'wpa2', hidden: false };

function begin(network: ChosenNetwork, login = PASSWORD) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const plan = scripted({ interactive: true, network, login: password(login) });
  const start = (): Setup => startSetup(plan, fakePorts(world));
  const asked = (setup: Setup, kind: string): Promise<SetupSnapshot> =>
    clock.until(
      new Promise((resolve) => {
        setup.subscribe((snapshot) => {
          if (snapshot.question?.kind === kind) resolve(snapshot);
        });
      }),
    );
  return { clock, world, start, asked };
}

describe('a network that was chosen before the device was met', () => {
  it('is not looked for with the device when this computer saw it: that would only take time', async () => {
    const { clock, world, start } = begin(chosen);
    expect(await clock.until(start().finished)).toMatchObject({ outcome: 'verified' });
    expect(world.commands).not.toContain('scan-ap');
  });

  it('is looked for when it was typed, and goes on when it is there', async () => {
    const { clock, world, start } = begin({ ...chosen, security: 'auto' });
    expect(await clock.until(start().finished)).toMatchObject({ outcome: 'verified' });
    expect(world.commands.filter((command) => command === 'scan-ap')).toHaveLength(1);
  });

  it('and that the device does not see is asked for again, with its own list and the rest kept', async () => {
    const { clock, world, start, asked } = begin({ ...chosen, security: 'auto' });
    world.deviceHearsNetwork = false;
    const setup = start();
    const { question, facts } = await asked(setup, 'which-network');
    if (question?.kind !== 'which-network') throw new Error('no question');
    expect(question.missing?.ssid).toBe(NETWORK);
    expect(question.networks.map((network) => network.ssid)).toEqual([ssid('Next door')]);
    expect(facts.deviceId).not.toBeNull();
    expect(world.commands).not.toContain('configure-ap');
    setup.send({ kind: 'choose-network', network: chosen, login: password(PASSWORD) });
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', facts: { name: 'kitchen' } });
    expect(world.codes.size).toBe(1);
  });

  it('and did not let the device in is looked for before the next try', async () => {
    const { clock, world, start, asked } = begin(chosen, 'not the password');
    const setup = start();
    await asked(setup, 'password');
    world.deviceHearsNetwork = false;
    setup.send({ kind: 'password', login: password('another password') });
    const { question } = await asked(setup, 'which-network');
    expect(question).toMatchObject({ kind: 'which-network', missing: { ssid: NETWORK } });
    setup.send({ kind: 'cancel' });
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'cancelled', facts: { homeRestored: true } });
  });

  it.each([
    [{ kind: 'result', r: -2 }, 'network-not-found'],
    [{ kind: 'name-unsupported', problem: 'quote' }, 'network-name-unsupported'],
  ] as const)('and that the device turns down with %j is asked for at once, with the reason', async (fault, code) => {
    const { clock, world, start, asked } = begin(chosen);
    const faults: (SoftApFault | null)[] = [fault];
    world.deviceFaults['configure-ap'] = () => faults.shift() ?? null;
    const setup = start();
    const { question, facts } = await asked(setup, 'which-network');
    expect(question).toMatchObject({ because: { code }, preselected: NETWORK });
    expect(facts.homeRestored).toBe(false);
    expect(world.commands.filter((command) => command === 'scan-ap')).toHaveLength(1);
    setup.send({ kind: 'choose-network', network: chosen, login: password(PASSWORD) });
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', facts: { name: 'kitchen' } });
    expect(world.codes.size).toBe(1);
  });

  it('is never looked for when it is hidden', async () => {
    const { clock, world, start } = begin({ ssid: NETWORK, security: 'auto', hidden: true });
    world.deviceHearsNetwork = false;
    expect(await clock.until(start().finished)).toMatchObject({ outcome: 'verified' });
    expect(world.commands).not.toContain('scan-ap');
  });
});
