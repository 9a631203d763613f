import type { DeviceRecord } from './device/device-record';
import { createVirtualDevice, type VirtualDevice, type VirtualDeviceOptions } from './device/virtual-device';

/** The device that is there now, and those that were there before it. */
export interface DeviceInTurn {
  current(): VirtualDevice;
  earlier(): readonly DeviceRecord[];
  /** Takes the device away and brings the next one, at the same address. */
  next(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the first device; `arrived` hears of each device once it listens. */
export async function startDeviceInTurn(
  options: VirtualDeviceOptions,
  arrived: (device: VirtualDevice) => void,
): Promise<DeviceInTurn> {
  const earlier: DeviceRecord[] = [];
  let device = await createVirtualDevice(options);
  let turn = Promise.resolve();
  arrived(device);

  const takeAway = async (): Promise<void> => {
    await device.close();
    options.neighbourhood.dropDeviceNetwork();
  };
  const replace = async (): Promise<void> => {
    const { tcpPort: tcp, httpPort: http } = device;
    earlier.push(device.record());
    await takeAway();
    device = await createVirtualDevice({ ...options, ports: { tcp, http } });
    arrived(device);
  };
  return {
    current: () => device,
    earlier: () => [...earlier],
    next: () => {
      turn = turn.then(replace);
      return turn;
    },
    close: async () => {
      await turn;
      await takeAway();
    },
  };
}
