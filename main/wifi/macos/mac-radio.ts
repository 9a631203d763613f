import { networkInterfaces } from 'node:os';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { appleTools, applePaths, type ApplePaths, type AppleTools } from './apple-tools';

/** Which Wi-Fi device is moved, and with what. */
export interface MacOptions {
  /** The name of the interface, as `en0`. */
  readonly device: string;
  readonly clock: Clock;
  readonly log?: Log;
  readonly paths?: ApplePaths;
  /** The addresses of an interface, of either family; absent: as the system says. */
  readonly addressesOf?: (device: string) => readonly string[];
}

/** One Wi-Fi device of a Mac, as the parts of this folder share it. */
export interface MacRadio {
  readonly device: string;
  readonly clock: Clock;
  readonly log: Log | null;
  readonly tools: AppleTools;
  /** Of IPv4, as a network gave them. */
  addresses(): readonly string[];
  /** Of either family, with those that the system gave itself. */
  allAddresses(): readonly string[];
}

/** Opens nothing and asks nothing yet. */
export function macRadio({
  device,
  clock,
  log,
  paths = applePaths,
  addressesOf = systemAddresses,
}: MacOptions): MacRadio {
  return {
    device,
    clock,
    log: log ?? null,
    tools: appleTools(clock, log ?? null, paths),
    // An address that the system gave itself is none that a network gave.
    addresses: () => addressesOf(device).filter((address) => !address.startsWith('169.254.') && !address.includes(':')),
    allAddresses: () => addressesOf(device),
  };
}

function systemAddresses(device: string): readonly string[] {
  return (networkInterfaces()[device] ?? []).map(({ address }) => address);
}
