import { change, linked, look, unlinked, type AirNetwork, type MacWorld } from './world';

/** What a program says, and how it ends. */
export interface Said {
  readonly text: string;
  /** null: it does not. */
  readonly exit: number | null;
}

/** The words of a fixture. */
export type Words = (fixture: string) => string;

const LATE_MS = 300;
const said = (text: string, exit: number | null = 0): Said => ({ text, exit });
const hex = (name: string): string => Buffer.from(name, 'utf8').toString('hex');
const text = (ssidHex: string): string => Buffer.from(ssidHex, 'hex').toString('utf8');

/** Plays `networksetup` for one Wi-Fi device, en0. */
export function playNetworksetup(
  folder: string,
  words: Words,
  [verb = '', device = '', name = '']: readonly string[],
): Said {
  if (verb === '-listallhardwareports') return said(words('networksetup-listallhardwareports'));
  if (device !== 'en0') return said(words('networksetup-setairportnetwork-not-wifi'), 10);
  switch (verb) {
    case '-getairportpower':
      return said(words(`networksetup-getairportpower-${look(folder).power ? 'on' : 'off'}`));
    case '-setairportpower':
      return setPower(folder, words, name === 'on');
    case '-listpreferredwirelessnetworks':
      return said(
        ['Preferred networks on en0:', ...look(folder).preferred.map((it) => `\t${text(it)}`), ''].join('\n'),
      );
    case '-removepreferredwirelessnetwork':
      return remove(folder, words, name);
    case '-setairportnetwork':
      return setNetwork(folder, words, name);
    default:
      return said('The parameters were not valid.\n', 4);
  }
}

function setPower(folder: string, words: Words, power: boolean): Said {
  if (look(folder).needsAdmin.includes('power')) return said(words('networksetup-removepreferred-admin'), 14);
  change(folder, () => ({ ...unlinked(Date.now()), power, switched: true }));
  return said('');
}

function remove(folder: string, words: Words, name: string): Said {
  const { preferred, needsAdmin } = look(folder);
  if (needsAdmin.includes('remove')) return said(words('networksetup-removepreferred-admin'), 14);
  if (!preferred.includes(hex(name))) return said(named(words('networksetup-removepreferred-missing'), name));
  change(folder, (world) => ({ preferred: world.preferred.filter((one) => one !== hex(name)) }));
  return said(named(words('networksetup-removepreferred-ok'), name));
}

function setNetwork(folder: string, words: Words, name: string): Said {
  const world = look(folder);
  if (world.needsAdmin.some((what) => what === 'join' || what === 'join-at-all')) {
    return said(words('networksetup-removepreferred-admin'), 14);
  }
  if (!world.power) return said('Wi-Fi power is currently off.\n');
  const network = world.air.find(({ ssidHex }) => ssidHex === hex(name));
  const fixture = (ending: string): Said => said(named(words(`networksetup-setairportnetwork-${ending}`), name));
  if (network === undefined || network.stale === true) return fixture('not-found');
  const { joins = 'ok' } = network;
  if (joins === 'ok' || joins === 'no-address') {
    change(folder, (now) => linked(now, network, Date.now()));
    return said('');
  }
  change(folder, (now) => failed(now, network));
  if (joins === 'hangs') return said('', null);
  return fixture(joins === 'gone' ? 'not-found' : joins.replace('-late', ''));
}

/** A join that fails drops the network before; one that comes late goes on. */
function failed(world: MacWorld, { ssidHex, joins = 'ok' }: AirNetwork): Partial<MacWorld> {
  const now = Date.now();
  const soon = joins.endsWith('-late') ? { ssidHex, at: now + LATE_MS } : null;
  const air = joins === 'gone' ? { air: world.air.filter((one) => one.ssidHex !== ssidHex) } : {};
  return { ...unlinked(now), ...air, soon, preferred: [ssidHex, ...world.preferred.filter((one) => one !== ssidHex)] };
}

function named(words: string, name: string): string {
  return words.replaceAll('Photon-AB12', () => name);
}
