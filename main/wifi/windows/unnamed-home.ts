import type { HomeMarks } from './home-id';
import { isHandedOut } from './interface-addresses';
import type { LinkLook, WindowsRadio } from './windows-radio';

/** What tells the network that a radio is on. */
export async function marksOf(
  radio: WindowsRadio,
  { addresses, addressesAreOfAll }: LinkLook,
  signal: AbortSignal,
): Promise<HomeMarks> {
  const address = addressesAreOfAll ? undefined : addresses.find((one) => isHandedOut(one) && !one.includes(':'));
  const router = await radio.router(signal);
  return {
    router: router?.hardware ?? null,
    gateway: router?.address ?? null,
    subnet: address === undefined ? null : subnetOf(address),
  };
}

/**
 * Is the radio on this network? `proven`: behind the same router. `other`: behind another one, or with other addresses.
 * `likely`: nothing speaks against it.
 */
export async function compareMarks(
  marks: HomeMarks,
  radio: WindowsRadio,
  now: LinkLook,
  signal: AbortSignal,
): Promise<'proven' | 'likely' | 'other'> {
  const here = await marksOf(radio, now, signal);
  if (marks.router !== null && here.router !== null) return marks.router === here.router ? 'proven' : 'other';
  // A network that had a router and has none now is not as it was, or not yet.
  if (marks.router !== null) return 'other';
  // It is as reachable as it was only by the same way to the internet.
  if (marks.gateway !== null && marks.gateway !== here.gateway) return 'other';
  return marks.subnet === null || marks.subnet === here.subnet ? 'likely' : 'other';
}

/** Is it known to be behind the router of this network? */
export async function isBehind({ router }: HomeMarks, radio: WindowsRadio, signal: AbortSignal): Promise<boolean> {
  return router !== null && (await radio.router(signal))?.hardware === router;
}

function subnetOf(address: string): string {
  return address.split('.').slice(0, 3).join('.');
}
