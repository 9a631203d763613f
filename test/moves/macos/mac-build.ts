import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildWith } from '../room/replaced-program';

/** The terminal program that finds the Mac of a stand; `remove` ends it. */
export interface MacBuild {
  readonly program: string;
  remove(): void;
}

export async function buildForMac(): Promise<MacBuild> {
  const own = 'test/moves/macos/own-radio';
  const program = await buildWith({
    'main/wifi/find-own-radio': own,
    'main/wifi/adapter-from-ref': own,
    'main/wiring/device-place': 'test/moves/room/loopback-device',
    'main/ports/system-clock': 'test/moves/room/hasty-clock',
  });
  return {
    program,
    remove: () => {
      rmSync(path.dirname(program), { recursive: true, force: true });
    },
  };
}
