import { afterEach, describe, expect, it } from 'vitest';

import {
  ENTERPRISE_PASSWORD,
  ENTERPRISE_USER,
  HOME_NETWORK_NAME,
  HOME_NETWORK_PASSWORD,
  networkNames,
} from '../radio/practice-networks';
import { sec } from '../radio/security-values';
import { ask, encryptedFor, eventually, exchange, request, startDevice } from './practice-device.fixture';

let started: Awaited<ReturnType<typeof startDevice>> | undefined;
const start = async (...args: Parameters<typeof startDevice>) => (started = await startDevice(...args));
afterEach(() => started?.device.close());

type Started = Awaited<ReturnType<typeof startDevice>>;
const home = { idx: 0, ssid: HOME_NETWORK_NAME, sec: sec.wpa2, ch: 6 };

async function configure({ device }: Started, password: string, change: object = {}): Promise<string> {
  const pwd = await encryptedFor(device, password);
  return ask(device, 'configure-ap', { ...home, pwd, ...change });
}

async function setUp(world: Started, password: string, change: object = {}): Promise<void> {
  expect(await configure(world, password, change)).toBe('{"r":0}');
  expect(await ask(world.device, 'connect-ap', { idx: 0 })).toBe('{"r":0}');
  await eventually(() => !world.device.networkUp());
}

const phase = ({ device }: Started) => device.record().phase;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

describe('a virtual Photon after connect-ap', () => {
  it('goes away, joins, carries its claim code to the cloud and is claimed', async () => {
    const world = await start();
    const seen: boolean[] = [];
    world.device.onNetworkChange((up) => seen.push(up));
    await ask(world.device, 'set', { k: 'cc', v: 'the-code' });
    await setUp(world, HOME_NETWORK_PASSWORD);
    await eventually(() => phase(world) === 'online');
    expect(world.uplinks).toEqual([{ idUpper: world.device.idUpper, claimCode: 'the-code' }]);
    expect(world.device.record()).toMatchObject({
      claimed: true,
      joinedSsidHex: Buffer.from(HOME_NETWORK_NAME).toString('hex'),
    });
    expect(seen).toEqual([false]);
    expect((await exchange(world.device.tcpPort, request('version'))).end).toBe('reset');
  });

  it('keeps its code and stays unclaimed while the cloud does not acknowledge it', async () => {
    const world = await start({ claimAcknowledged: false });
    await ask(world.device, 'set', { k: 'cc', v: 'the-code' });
    await setUp(world, HOME_NETWORK_PASSWORD);
    await eventually(() => phase(world) === 'online');
    expect(world.device.record().claimed).toBe(false);
  });

  it('comes back with the same id after a wrong password, and joins with the right one', async () => {
    const world = await start();
    const id = await ask(world.device, 'device-id');
    await setUp(world, 'not the password');
    await eventually(() => world.device.networkUp());
    expect(await ask(world.device, 'device-id')).toBe(id);
    expect(world.uplinks).toEqual([]);
    await setUp(world, HOME_NETWORK_PASSWORD);
    await eventually(() => phase(world) === 'online');
  });

  it('comes back after 10 to 60 s', async () => {
    const world = await start({ profile: 'quiet' });
    await setUp(world, 'not the password');
    const goneAt = world.time.now();
    await eventually(() => world.device.networkUp());
    expect(world.time.now() - goneAt).toBeGreaterThan(9000);
    expect(world.time.now() - goneAt).toBeLessThan(30_000);
  });

  it('never comes back after a failed join without new credentials', async () => {
    const world = await start();
    expect(await ask(world.device, 'connect-ap')).toBe('{"r":0}');
    await eventually(() => phase(world) === 'offline');
    await settled();
    expect(world.device.networkUp()).toBe(false);
  });

  it('falls back to an older stored network', async () => {
    const world = await start();
    await configure(world, HOME_NETWORK_PASSWORD);
    await setUp(world, 'not the password', { ssid: networkNames.cafe });
    await eventually(() => phase(world) === 'online');
    expect(world.device.record().joinedSsidHex).toBe(Buffer.from(HOME_NETWORK_NAME).toString('hex'));
  });

  it('stays away on a network without internet', async () => {
    const world = await start();
    await setUp(world, HOME_NETWORK_PASSWORD, { ssid: networkNames.noInternet });
    await settled();
    expect([phase(world), world.uplinks.length]).toEqual(['offline', 0]);
  });

  it.each([
    ['a secured network told as open', HOME_NETWORK_NAME, 0],
    ['an open network', networkNames.open, 0],
  ])('knows %s', async (_, ssid) => {
    const world = await start();
    await ask(world.device, 'configure-ap', { idx: 0, ssid, sec: 0 });
    await ask(world.device, 'connect-ap');
    await eventually(() => (ssid === networkNames.open ? phase(world) === 'online' : phase(world) === 'offline'));
  });

  it('joins enterprise with the right user, and WEP with the right key', async () => {
    const world = await start();
    const peap = { ssid: networkNames.enterprise, sec: sec.wpa2Enterprise, eap: 25 };
    await setUp(world, ENTERPRISE_PASSWORD, { ...peap, ii: 'somebody-else' });
    await eventually(() => world.device.networkUp());
    await setUp(world, ENTERPRISE_PASSWORD, { ...peap, ii: ENTERPRISE_USER });
    await eventually(() => phase(world) === 'online');
    world.device.holdSetupButton();
    await setUp(world, '00051a2b3c4d5e', { ssid: networkNames.wep, sec: 1 });
    await eventually(() => phase(world) === 'online');
  });

  it('listens again when a person holds its button, and leaves the cloud', async () => {
    const world = await start();
    await setUp(world, HOME_NETWORK_PASSWORD);
    await eventually(() => phase(world) === 'online');
    world.device.holdSetupButton();
    expect(await ask(world.device, 'version')).toBe('{"v":2}');
    expect(world.hangUps).toEqual([world.device.idUpper]);
  });
});
