import { randomBytes } from 'node:crypto';
import { inTheWay } from '../../../main/wifi/in-the-way';
import { ON_LOOPBACK } from './loopback-device';
import { addressed, DEVICE_ADDRESS, interfacesAreAllowed, namespaceWay } from './namespace';

/** Where a story plays: in a network namespace of its own, or where none may be made, on this computer's loopback. */
export type RoomKind = 'namespace' | 'loopback';

/** How one room is made and entered, and where device and cloud are found from inside. */
export interface RoomWay {
  /** Words put before the program that stands at its borders. */
  readonly make: readonly string[];
  /** Words put before a program that is to run in it; `pid`: of the program at its borders. */
  readonly enter: (pid: number) => readonly string[];
  /** What a program in it needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly device: string;
  readonly cloud: string;
}

const namespace = namespaceWay();

/** What rooms there may be for this user on this computer; null: none. */
export function possibleRoom(): RoomKind | null {
  if (namespace !== null) return 'namespace';
  return loopbackIsPossible() ? 'loopback' : null;
}

/** May a room here have interfaces of its own, which a setup sees as those of its computer? */
export function roomHasInterfaces(): boolean {
  return namespace !== null && interfacesAreAllowed(namespace);
}

/**
 * Only Linux has all of 127.0.0.0/8. The interfaces that a setup sees from loopback are this computer's own: with one
 * of the device's addresses, or a tunnel, it would rightly say so, and every failure would be another.
 */
export function loopbackIsPossible(): boolean {
  return process.platform === 'linux' && inTheWay('wlan0') === null;
}

/** The way to one more room of this kind. `beside`: interfaces that lead nowhere, as `eth0=192.168.0.77`; only a namespace has them. */
export function roomWay(kind: RoomKind, beside: readonly string[] = []): RoomWay {
  if (kind === 'namespace') return inNamespace(beside);
  if (beside.length > 0) throw new Error('On loopback the interfaces are those of this computer.');
  return onLoopback();
}

function inNamespace(beside: readonly string[]): RoomWay {
  if (namespace === null) throw new Error('This user may make no network namespace.');
  const { make, enter } = namespace;
  return {
    make: ['unshare', ...make, ...addressed, ...beside],
    enter: (pid) => ['nsenter', ...enter, '--target', String(pid)],
    env: {},
    device: DEVICE_ADDRESS,
    cloud: '127.0.0.1',
  };
}

/** An address that no other room has, so that each has the same ports. */
function onLoopback(): RoomWay {
  const host = ['127', ...[...randomBytes(3)].map((byte) => String(1 + (byte % 254)))].join('.');
  return { make: [], enter: () => [], env: { [ON_LOOPBACK]: host }, device: host, cloud: host };
}
