declare module 'softap-emulator-js' {
  import type { EventEmitter } from 'node:events';

  interface EmulatedDevice {
    device_id: string;
    claimed: string | boolean;
    public_key: string;
    scans: readonly { ssid: string; rssi: number; sec: number; ch: number; mdr: number }[];
  }

  export default class SoftAPMock {
    device: EmulatedDevice;
    server(): (socket: EventEmitter) => void;
  }
}

declare module '@particle/softap-setup' {
  type Callback<T> = (error: Error | null | undefined, value: T) => void;

  export default class SoftAPSetup {
    constructor(options: { host: string; port: number; protocol: 'tcp' | 'http'; timeout: number });
    deviceInfo(callback: Callback<{ id: string; claimed: boolean }>): void;
    scan(callback: Callback<readonly { ssid: string; sec: number; ch: number; rssi: number }[]>): void;
    publicKey(callback: Callback<string>): void;
    setClaimCode(code: string, callback: Callback<undefined>): void;
    configure(
      network: { ssid: string; security: number | string; channel: number; password?: string },
      callback: Callback<{ r: number }>,
    ): void;
    connect(callback: Callback<undefined>): void;
    version(callback: Callback<{ v: number }>): void;
  }
}
