import { networkInterfaces } from 'node:os';
import { DEVICE_ADDRESS } from '../device-subnet';
import { inTheWay, type InterfaceTable } from '../in-the-way';
import { knock } from './apple-knock';
import { usedNeighbours, type UsedNeighbour } from './last-used';
import type { MacRadio } from './mac-radio';

const LIMIT_MS = 5_000;
const ROUNDS = 6;
const PATIENCE_S = 1;
const PAUSE_MS = 500;
/** `arp` tells whole seconds, and each of two looks may be one off. */
const ROUNDING_S = 2;

/**
 * Does a rule of the Mac's packet filter keep from the device what is sent to it? No error says so: what pf takes out counts
 * as sent (XNU, ip_output). But it never gets to where macOS notes that the device was used, so that note grows old while
 * somebody knocks, by a program that needs no permission. `own`: the name of the Wi-Fi interface; null: whichever knows
 * the device. False: no such rule, or nobody knows, as where something else speaks to the device all the time.
 */
export async function isHeldBack(
  own: string | null,
  { tools, clock }: Pick<MacRadio, 'tools' | 'clock'>,
  signal: AbortSignal,
  interfaces: InterfaceTable = networkInterfaces,
): Promise<boolean> {
  let freshest = -Infinity;
  let last = { left: Infinity, at: -Infinity };
  for (let round = 0; round < ROUNDS && !signal.aborted; round += 1) {
    const begun = clock.now();
    if ((await knock({ tools }, PATIENCE_S, signal)) !== 'not-opened') return false;
    const device = await lookUp(own, { tools }, signal);
    if (device === null || inTheWay(device.interface, interfaces) !== null) return false;
    const now = clock.now();
    // It grew old faster than time passes: macOS counts anew.
    if (last.left - device.left > seconds(now - last.at) + ROUNDING_S) freshest = -Infinity;
    freshest = Math.max(freshest, device.left);
    if (device.left === 0 || freshest - device.left > seconds(now - begun) + ROUNDING_S) return true;
    last = { left: device.left, at: begun };
    await clock.sleep(PAUSE_MS, signal);
  }
  return false;
}

function seconds(ms: number): number {
  return ms / 1000;
}

async function lookUp(
  own: string | null,
  { tools }: Pick<MacRadio, 'tools'>,
  signal: AbortSignal,
): Promise<UsedNeighbour | null> {
  const answer = await tools('arp', { args: ['-anl'], limitMs: LIMIT_MS }, signal);
  const all = answer.ok ? usedNeighbours(answer.value.said, DEVICE_ADDRESS) : [];
  const [device, another] = all.filter((one) => own === null || one.interface === own);
  return device === undefined || another !== undefined ? null : device;
}
