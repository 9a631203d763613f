import type { DeviceRecord } from './device-record';

/** Writes down what reaches the device. */
export interface DeviceLog {
  command(name: string): void;
  halfRequest(): void;
  password(plain: Buffer): void;
  claimCode(code: string): void;
  read(): Pick<DeviceRecord, 'commands' | 'halfRequests' | 'passwords' | 'claimCodes'>;
}

/** An empty log. */
export function createDeviceLog(): DeviceLog {
  const commands: string[] = [];
  const passwords: string[] = [];
  const claimCodes: string[] = [];
  let halfRequests = 0;
  return {
    command: (name) => void commands.push(name),
    halfRequest: () => {
      halfRequests += 1;
    },
    password: (plain) => void passwords.push(plain.toString()),
    claimCode: (code) => void claimCodes.push(code),
    read: () => ({ halfRequests, commands: [...commands], passwords: [...passwords], claimCodes: [...claimCodes] }),
  };
}
