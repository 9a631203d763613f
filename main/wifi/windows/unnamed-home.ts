import type { HomeMarks } from './home-id';
import { isHandedOut } from './interface-addresses';
import type { LinkLook, WindowsRadio } from './windows-radio';

/** What tells the network that a radio is on. */
export async function marksOf(radio: WindowsRadio, { addresses, addressesAreOfAll }: LinkLook): Promise<HomeMarks> {
  const address = addressesAreOfAll ? undefined : addresses.find(isHandedOut);
  return { router: await radio.router(), subnet: address === undefined ? null : subnetOf(address) };
}

/**
 * Is the radio on this network? `proven`: behind the same router. `other`: behind another one, or with other addresses.
 * `likely`: nothing speaks against it.
 */
export async function compareMarks(
  marks: HomeMarks,
  radio: WindowsRadio,
  now: LinkLook,
): Promise<'proven' | 'likely' | 'other'> {
  const here = await marksOf(radio, now);
  if (marks.router !== null && here.router !== null) return marks.router === here.router ? 'proven' : 'other';
  // A network that had a router and has none now is not as it was, or not yet.
  if (marks.router !== null) return 'other';
  return marks.subnet === null || marks.subnet === here.subnet ? 'likely' : 'other';
}

function subnetOf(address: string): string {
  return address.split('.').slice(0, 3).join('.');
}
