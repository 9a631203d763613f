import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildWith } from '../room/replaced-program';
import type { RoomKind } from '../room/room-way';

/** Where the stories of Linux play, and with which build of the terminal program; null: the one that people get. */
export interface LinuxGround {
  readonly kind: RoomKind;
  readonly program: string | null;
  remove(): void;
}

/** In a namespace nothing is replaced. On loopback the device cannot be at its own address. */
export async function linuxGround(kind: RoomKind): Promise<LinuxGround> {
  if (kind === 'namespace') return { kind, program: null, remove: () => undefined };
  const program = await buildWith({ 'main/wiring/device-place': 'test/moves/room/loopback-device' });
  return {
    kind,
    program,
    remove: () => {
      rmSync(path.dirname(program), { recursive: true, force: true });
    },
  };
}
