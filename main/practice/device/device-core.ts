import type { Neighbourhood } from '../radio/neighbourhood';
import { systemChance } from '../world/chance';
import { latenciesOf, type Latencies } from '../world/latency';
import type { FaultSwitches, PcPosition, WorldTime } from '../world/world';
import type { CommandName } from './commands';
import { createDeviceLife, type DeviceLife } from './device-life';
import { createDeviceLog, type DeviceLog } from './device-log';
import { createDeviceMemory, type DeviceMemory } from './device-memory';
import { createIdentity, type DeviceIdentity } from './identity';
import type { Generation, VirtualDeviceOptions } from './virtual-device';
import { garbageSource } from './wire-faults';

/** What the parts of one device share. */
export interface DeviceCore {
  readonly time: WorldTime;
  readonly faults: FaultSwitches;
  readonly latencies: Latencies;
  readonly generation: Generation;
  readonly neighbourhood: Neighbourhood;
  readonly position: PcPosition;
  readonly memory: DeviceMemory;
  readonly log: DeviceLog;
  readonly life: DeviceLife;
  /** What the fault `garbage` answers. */
  readonly garbage: () => Buffer;
  /** Who the device is now; another one after a swap. */
  identity(): DeviceIdentity;
  /** The fault `other-device-id`: another device answers from this command on, once the first has told its id. */
  swapIdentityIfStruck(command: CommandName): void;
}

/** Puts the parts of a device together; it is not listening yet. */
export function createCore(options: VirtualDeviceOptions, ssidHex: string): DeviceCore {
  const { time, faults, profile, generation, neighbourhood, position, uplink, chance = systemChance } = options;
  const latencies = latenciesOf(profile);
  const memory = createDeviceMemory(options.claimedBefore ?? false);
  const newId = (): string => chance(12).toString('hex').toUpperCase();
  let identity = createIdentity(options.deviceIdUpper ?? newId());
  let hasToldId = false;
  let isSwapped = false;
  const idUpper = (): string => identity.idUpper;
  const life = createDeviceLife({ time, faults, latencies, neighbourhood, memory, uplink, ssidHex, idUpper });
  return {
    time,
    faults,
    latencies,
    generation,
    neighbourhood,
    position,
    memory,
    life,
    log: createDeviceLog(),
    garbage: garbageSource(),
    identity: () => identity,
    swapIdentityIfStruck: (command) => {
      if (hasToldId && !isSwapped && faults.strikes('other-device-id', command)) {
        identity = createIdentity(newId());
        isSwapped = true;
      }
      if (command === 'device-id') hasToldId = true;
    },
  };
}
