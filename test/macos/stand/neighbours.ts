import type { Said, Words } from './network-setup';
import { addressOf, change, current, look, type AirNetwork, type MacWorld } from './world';

/** What `arp -n` says of the router: nothing before anybody said something to it. */
export function sayNeighbour(world: MacWorld, words: Words, [verb, asked = '']: readonly string[]): Said {
  const network = current(world);
  const isRouter = verb === '-n' && network !== undefined && asked === `${network.subnet}.1`;
  const isKnown =
    isRouter && addressOf(world, Date.now()) !== null && (!world.silent || world.link?.hasTalked === true);
  if (!isKnown) return { text: words('arp-no-entry').replaceAll('192.168.1.1', asked), exit: 1 };
  const text = words('arp-entry')
    .replace('192.168.1.1', asked)
    .replace('0:1b:63:a:b:c', network.hardware ?? madeFrom(network));
  return { text, exit: 0 };
}

/** `nc -z`: somebody listens, or nobody; either way something was said to whoever is at that address. */
export function knock(folder: string, args: readonly string[]): Said {
  const [host, port] = args.slice(-2);
  const { link } = look(folder);
  const network = current(look(folder));
  if (link !== null && host === `${network?.subnet ?? ''}.1`)
    change(folder, () => ({ link: { ...link, hasTalked: true } }));
  return { text: '', exit: network?.isDevice === true && port === '5609' ? 0 : 1 };
}

/** From the end of its name. */
function madeFrom({ ssidHex }: AirNetwork): string {
  const bytes = ssidHex.padStart(12, '0').slice(-12).match(/../g) ?? [];
  return bytes.map((byte) => Number.parseInt(byte, 16).toString(16)).join(':');
}
