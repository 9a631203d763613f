import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import { DEVICE_ADDRESS, isFromDevice } from '../device-subnet';
import { inTheWay, type InterfaceTable } from '../in-the-way';
import { throwsAnswersAway } from './thrown-away';

/** ATF_COM of Linux. */
const HAS_ANSWERED = 0x2;

/** What Linux itself tells of its networks. */
export interface LinuxNetworks {
  readonly interfaces: InterfaceTable;
  /** Where the kernel lists whom it has asked for on each network, and what it counts. */
  readonly kernel: string;
}

const linuxNetworks: LinuxNetworks = { interfaces: networkInterfaces, kernel: '/proc/net' };

/**
 * Does a rule of this computer's firewall keep from the device what was sent to it a moment ago, or from us what it
 * answers? No error of a socket says so: a rule that drops is silence, one that rejects looks like a closed port or a
 * missing route. But before a first packet leaves, Linux asks the network who has the address, and what a rule has taken
 * out before is not asked for; and who did say that he has it, and seems to be silent, may be so because of a rule.
 * `own`: the name of the Wi-Fi interface; null: whichever has an address that a device gives. Null: no rule, or nobody
 * knows, as where another network or a tunnel may have taken it.
 */
export async function heldBack(
  own: string | null,
  clock: Clock,
  signal: AbortSignal,
  { interfaces, kernel }: LinuxNetworks = linuxNetworks,
): Promise<Result<WifiFault | null, WifiFault>> {
  const table = interfaces();
  const name = own ?? Object.keys(table).find((one) => addressAtDevice(table, one) !== null) ?? null;
  const from = name === null ? null : addressAtDevice(table, name);
  if (name === null || from === null || inTheWay(name, interfaces) !== null) return ok(null);
  const list = await readFile(path.join(kernel, 'arp'), 'latin1').catch(() => null);
  if (list === null) return ok(null);
  const entry = entryOfDevice(list, name);
  const isHeldBack =
    entry === null || (entry.isKnown && (await throwsAnswersAway(from, { clock, counts: kernel }, signal)));
  return ok(isHeldBack ? { kind: 'firewall' } : null);
}

function addressAtDevice(table: ReturnType<InterfaceTable>, name: string): string | null {
  const own = (table[name] ?? []).find(({ address, internal }) => !internal && isFromDevice(address));
  return own?.address ?? null;
}

/** The address is the first column, the flags are the third, the interface is the last. Null: it was not asked for. */
function entryOfDevice(list: string, name: string): { readonly isKnown: boolean } | null {
  const rows = list.split('\n').map((line) => line.trim().split(/\s+/));
  const entry = rows.find((row) => row[0] === DEVICE_ADDRESS && row.at(-1) === name);
  return entry === undefined ? null : { isKnown: (Number(entry[2]) & HAS_ANSWERED) !== 0 };
}
