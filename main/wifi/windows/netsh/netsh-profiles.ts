import { createHash } from 'node:crypto';
import type { Ssid } from '../../../../shared/domain/ssid';
import { linesOf } from './text-lines';

/** An indented line with a label; the word for "none" has no colon (wifi 3.5). */
const PROFILE = /^ {2,}[^:]+: (.+)$/;
const OWN = /^photon-setup-[0-9a-f]{12}$/;

/** The names of `netsh wlan show profiles`. */
export function netshProfiles(text: string): readonly string[] {
  return linesOf(text).flatMap((line) => PROFILE.exec(line)?.[1]?.trimEnd() ?? []);
}

/** The name of our profile for a network: plain letters, whatever the network is called, and never anybody else's. */
export function ownProfileName(ssid: Ssid): string {
  const digest = createHash('sha256').update('photon-setup netsh profile\n').update(ssid).digest('hex');
  return `photon-setup-${digest.slice(0, 12)}`;
}

/** Is it a name that only we give? */
export function isOwnProfileName(name: string): boolean {
  return OWN.test(name);
}
