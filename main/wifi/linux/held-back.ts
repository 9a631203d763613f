import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { ok, type Result } from '../../../shared/result';
import { isFromDevice } from '../device-subnet';
import { inTheWay, type InterfaceTable } from '../in-the-way';

const DEVICE = '192.168.0.1';

/** What Linux itself tells of its networks. */
export interface LinuxNetworks {
  readonly interfaces: InterfaceTable;
  /** The file in which the kernel lists whom it has asked for on each network. */
  readonly askedFor: string;
}

const linuxNetworks: LinuxNetworks = { interfaces: networkInterfaces, askedFor: '/proc/net/arp' };

/**
 * Does a rule of this computer's firewall keep from the device what was sent to it a moment ago? No error of a socket
 * says so: a rule that drops is silence, one that rejects looks like a closed port or a missing route. But before a first
 * packet leaves, Linux asks the network who has the address, and what a rule has taken out before is not asked for.
 * `own`: the name of the Wi-Fi interface; null: whichever has an address that a device gives. Null: no rule, or nobody
 * knows, as where another network or a tunnel may have taken it.
 */
export async function heldBack(
  own: string | null,
  { interfaces, askedFor }: LinuxNetworks = linuxNetworks,
): Promise<Result<WifiFault | null, WifiFault>> {
  const name = own ?? withDeviceAddress(interfaces);
  if (name === null || !isAtDevice(interfaces, name) || inTheWay(name, interfaces) !== null) return ok(null);
  const list = await readFile(askedFor, 'latin1').catch(() => null);
  return ok(list === null || hasAsked(list, name) ? null : { kind: 'firewall' });
}

function withDeviceAddress(interfaces: InterfaceTable): string | null {
  return Object.keys(interfaces()).find((name) => isAtDevice(interfaces, name)) ?? null;
}

function isAtDevice(interfaces: InterfaceTable, name: string): boolean {
  const addresses = interfaces()[name] ?? [];
  return addresses.some(({ address, internal }) => !internal && isFromDevice(address));
}

/** The address is the first column, the interface the last. */
function hasAsked(list: string, name: string): boolean {
  const rows = list.split('\n').map((line) => line.trim().split(/\s+/));
  return rows.some((row) => row[0] === DEVICE && row.at(-1) === name);
}
