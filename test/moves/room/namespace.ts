import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** How a network namespace is made and entered: words for `unshare`, and for `nsenter`. */
export interface NamespaceWay {
  readonly make: readonly string[];
  readonly enter: readonly string[];
}

/** The address that every Photon has. */
export const DEVICE_ADDRESS = '192.168.0.1';
const loopback = path.join(import.meta.dirname, 'loopback.py');

/** Put before a program's words: first the device's address is given to the namespace that it is in. */
export const addressed: readonly string[] = ['/usr/bin/python3', loopback, DEVICE_ADDRESS];

const asRoot: NamespaceWay = { make: ['--net'], enter: ['--net'] };
/** In a user namespace, where the system allows it. The user stays who it is there, or a bus would turn it away. */
export const asAnybody: NamespaceWay = {
  make: ['--user', '--map-current-user', '--keep-caps', '--net'],
  enter: ['--user', '--net', '--preserve-credentials'],
};

/** Null: this user may make none on this computer. */
export function namespaceWay(): NamespaceWay | null {
  return [asRoot, asAnybody].find((way) => isAllowed(way)) ?? null;
}

/** May it have more interfaces than its loopback? */
export function interfacesAreAllowed(way: NamespaceWay): boolean {
  return isAllowed(way, ['eth0=192.168.0.77']);
}

function isAllowed({ make }: NamespaceWay, interfaces: readonly string[] = []): boolean {
  try {
    execFileSync('unshare', [...make, ...addressed, ...interfaces, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
