import type { PracticeWorld } from '../../shared/practice/world';
import { startVirtualCloud, type VirtualCloud } from './cloud/virtual-cloud';
import { startControlServer } from './control/control-server';
import type { ControlledWorld } from './control/controlled-world';
import { startDeviceInTurn, type DeviceInTurn } from './device-in-turn';
import { createNeighbourhood } from './radio/neighbourhood';
import { createPcRadio } from './radio/pc-radio';
import { HOME_NETWORK_NAME, HOME_NETWORK_PASSWORD } from './radio/practice-networks';
import { seededChance, systemChance } from './world/chance';
import { createFaultSwitches } from './world/fault-switches';
import { worldTime } from './world/world-time';
import type { PracticeWorldOptions } from './world-options';

/** A running practice world; it dies with its process. */
export interface RunningWorld {
  /** As it is now: the device's id and network change when the next device comes. */
  readonly world: PracticeWorld;
  /** The product's two-legged client, for a company's server beside this world (cloud 1.1). */
  readonly serverClient: { readonly id: string; readonly secret: string };
  /** The product's client that may be in an app: it creates customers and nothing else. */
  readonly appClient: { readonly id: string; readonly secret: string };
  /** The virtual cloud for a company's server, which does not move with the PC. */
  readonly apiElsewhere: string;
  /** The world's own time, for a company's server beside it: milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves when the world has stopped, by `stop` or by its control port. */
  readonly stopped: Promise<void>;
  stop(): Promise<void>;
}

/** Starts device, radio, cloud and control port as one world on free ports of loopback. */
export async function startPracticeWorld(options: PracticeWorldOptions = {}): Promise<RunningWorld> {
  const { profile = 'quiet', generation = 'g2', ethernet = false, speed = 1, seed = null } = options;
  const time = worldTime(speed);
  const chanceFor = (part: string) => (seed === null ? systemChance : seededChance(seed, part));
  const faults = createFaultSwitches(options.faults);
  const neighbourhood = createNeighbourhood(profile);
  const radio = createPcRadio({ time, profile, neighbourhood, faults, ethernet });
  const cloud = await startVirtualCloud({ time, faults, position: radio, chance: chanceFor('cloud') });
  radio.onChange(() => {
    cloud.pcMoved();
  });
  const { uplink } = cloud;
  const device = await startDeviceInTurn(
    { time, faults, profile, generation, neighbourhood, position: radio, uplink, chance: chanceFor('device') },
    ({ idUpper }) => {
      cloud.addDevice(idUpper);
    },
  );

  let stopping: Promise<void> | undefined;
  let tellStopped: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    tellStopped = resolve;
  });
  const stop = async (): Promise<void> => {
    await Promise.all([control.close(), device.close()]);
    radio.close();
    await cloud.close();
    tellStopped();
  };
  const controlled: ControlledWorld = {
    radio,
    faults,
    describe: () => ({ ...describe(cloud, device, control.url, neighbourhood.homeSsidHex), ethernet, speed }),
    record: () => ({
      ...{ device: device.current().record(), earlierDevices: device.earlier() },
      ...{ cloud: cloud.journal(), tokens: cloud.issuedTokens(), openStreams: cloud.openStreams() },
    }),
    skipTime: time.skip,
    resetDevice: () => device.next(),
    holdSetupButton: () => {
      device.current().holdSetupButton();
    },
    leaveSetupMode: () => {
      device.current().leaveSetupMode();
    },
    stop: () => (stopping ??= stop()),
  };
  const control = await startControlServer(controlled);
  return {
    get world() {
      return controlled.describe();
    },
    serverClient: cloud.seed.serverClient,
    appClient: cloud.seed.appClient,
    apiElsewhere: cloud.urlElsewhere,
    now: time.now,
    stopped,
    stop: () => controlled.stop(),
  };
}

function describe(
  cloud: VirtualCloud,
  devices: DeviceInTurn,
  control: string,
  homeSsidHex: string,
): Omit<PracticeWorld, 'ethernet' | 'speed'> {
  const device = devices.current();
  const { product, developer } = cloud.seed;
  return {
    type: 'practice',
    control,
    softap: `127.0.0.1:${device.tcpPort}`,
    softapHttp: `127.0.0.1:${device.httpPort}`,
    api: cloud.url,
    token: cloud.customerToken,
    product: String(product.id),
    email: developer.username,
    accountPassword: developer.password,
    deviceId: device.idUpper.toLowerCase(),
    deviceSsidHex: device.ssidHex,
    homeSsidHex,
    network: HOME_NETWORK_NAME,
    networkPassword: HOME_NETWORK_PASSWORD,
  };
}
