import { describe, expect, it } from 'vitest';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const twin: WifiFault = { kind: 'same-addresses', interface: 'eth0' };
const tunnel: WifiFault = { kind: 'vpn', interface: 'wg0' };

/** A device that does not answer as one, on a PC with something in the way. */
async function setUp(answer: 'unreachable' | 'not-a-photon' | 'blocked' | null, way: WifiFault | null) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  if (answer !== null) world.deviceFaults.probe = () => ({ kind: answer });
  const ports = fakePorts(world);
  const observe = { ...ports.wifi.observe, inTheWay: () => Promise.resolve(way) };
  const setup = startSetup(scripted(), { ...ports, wifi: { ...ports.wifi, observe } });
  return { end: await clock.until(setup.finished), world };
}

describe('something of this computer in the way to the device', () => {
  it.each([
    ['unreachable', twin, 'address-conflict'],
    ['not-a-photon', twin, 'address-conflict'],
    ['unreachable', tunnel, 'vpn-in-the-way'],
    ['blocked', null, 'firewall-blocks'],
    ['blocked', twin, 'firewall-blocks'],
    ['unreachable', null, 'device-unreachable'],
    ['not-a-photon', null, 'device-protocol'],
  ] as const)('%s with %o is named %s; nothing secret was sent and the PC is home', async (answer, way, code) => {
    const { end, world } = await setUp(answer, way);
    expect(end).toMatchObject({ outcome: 'failed', error: { code } });
    if (way !== null && answer !== 'blocked') expect(end.error?.evidence).toMatchObject({ interface: way.interface });
    expect([world.configured, world.claimCode]).toEqual([null, null]);
    expect(world.position).toBe('home');
  });

  it('is told before anything is moved, and is no verdict where the device answers all the same', async () => {
    const { end } = await setUp(null, twin);
    expect(end).toMatchObject({ outcome: 'verified', warnings: [{ code: 'address-conflict' }] });
    expect((await setUp(null, tunnel)).end.warnings).toEqual([]);
  });
});
