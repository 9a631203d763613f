import { join } from 'node:path';
import type { ApplePaths } from '../../../main/wifi/macos/apple-tools';
import { addressesOf, look } from './world';

/** What an adapter works with on the Mac of a stand, from any process. */
export interface StandTools {
  readonly paths: ApplePaths;
  readonly addressesOf: (device: string) => readonly string[];
}

/** The programs and the addresses of the stand in this folder. */
export function toolsIn(folder: string): StandTools {
  return {
    paths: {
      networksetup: join(folder, 'networksetup'),
      ipconfig: join(folder, 'ipconfig'),
      system_profiler: join(folder, 'system_profiler'),
      osascript: join(folder, 'osascript'),
      arp: join(folder, 'arp'),
      nc: join(folder, 'nc'),
      security: join(folder, 'security'),
    },
    addressesOf: (device) => {
      return device === 'en0' ? addressesOf(look(folder), Date.now()) : [];
    },
  };
}
