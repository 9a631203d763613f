import type { Said, Words } from './network-setup';
import { addressOf, change, current, look, type AirNetwork, type MacWorld } from './world';

/** For how many seconds a use counts. */
const USE_S = 97;

/** What `arp` says of the router: `-n` with its address, or `-anl`. */
export function sayNeighbour(world: MacWorld, words: Words, [verb, asked = '']: readonly string[]): Said {
  const network = isRouterKnown(world) ? current(world) : undefined;
  if (verb === '-anl') return { text: table(world, words, network), exit: 0 };
  if (verb !== '-n' || network === undefined || asked !== `${network.subnet}.1`) {
    return { text: words('arp-no-entry').replaceAll('192.168.1.1', asked), exit: 1 };
  }
  const text = words('arp-entry')
    .replace('192.168.1.1', asked)
    .replace('0:1b:63:a:b:c', network.hardware ?? madeFrom(network));
  return { text, exit: 0 };
}

/** Not before anybody said something to it. */
function isRouterKnown(world: MacWorld): boolean {
  return addressOf(world, Date.now()) !== null && (!world.silent || world.link?.talkedAt !== undefined);
}

function table(world: MacWorld, words: Words, network: AirNetwork | undefined): string {
  const heading = words('arp-anl-heading');
  if (network === undefined) return heading;
  const { link, speed, chatty } = world;
  const used = chatty ? Date.now() : (link?.talkedAt ?? link?.addressAt ?? 0);
  const left = USE_S - Math.floor(((Date.now() - used) * speed) / 1000);
  const columns = [`${network.subnet}.1`.padEnd(23), (network.hardware ?? madeFrom(network)).padEnd(17)];
  const times = [left > 0 ? span(left) : 'expired', span(USE_S)].map((time) => time.padEnd(9));
  return `${heading}${[...columns, ...times, 'en0'.padStart(14), '   1'].join(' ')}\n`;
}

function span(seconds: number): string {
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}

/** `nc -z`: somebody listens, or nobody; either way something was said to whoever is at that address, if it got there. */
export function knock(folder: string, args: readonly string[]): Said {
  const [host, port] = args.slice(-2);
  const { link, filtered } = look(folder);
  const network = current(look(folder));
  if (link !== null && !filtered && host === `${network?.subnet ?? ''}.1`) {
    change(folder, () => ({ link: { ...link, talkedAt: Date.now() } }));
  }
  return { text: '', exit: network?.isDevice === true && !filtered && port === '5609' ? 0 : 1 };
}

/** From the end of its name. */
function madeFrom({ ssidHex }: AirNetwork): string {
  const bytes = ssidHex.padStart(12, '0').slice(-12).match(/../g) ?? [];
  return bytes.map((byte) => Number.parseInt(byte, 16).toString(16)).join(':');
}
