/** What node-wifi tells of one network, as far as it is looked at: a name, dBm, MHz. */
export interface ToldNetwork {
  readonly ssid: string;
  readonly signal_level: number;
  readonly frequency: number;
}

const LOWEST_MHZ = 2400;

/**
 * The name that must be in the air for this to be told; empty where more than one may be. What is left out is no hint,
 * and what is handed on is the name byte for byte. Two kinds of names leave no sign of what is done to them: nmcli ends
 * one at a zero byte, and node-wifi takes what follows a line break and a colon in one for a name.
 */
export function sureName(told: ToldNetwork, platform: NodeJS.Platform): string {
  const name = platform === 'linux' ? nameFromNmcli(told) : told.ssid;
  // Both are what is put where a letter could not be told.
  if (/[?\ufffd]/.test(name)) return '';
  return (platform === 'linux' ? isSureInUtf8(name) : /^[ -~]*$/.test(name)) ? name : '';
}

/**
 * node-wifi leaves nmcli's escapes in a name and cuts it at a colon, or makes a colon of two ampersands; it takes the
 * first address in a line for the access point's, and a new line for a new network. What follows has then moved.
 */
function nameFromNmcli({ ssid, signal_level, frequency }: ToldNetwork): string {
  const hasMoved = !(signal_level < 0) || !(frequency >= LOWEST_MHZ);
  const isCut = !/^(?:[^\\:]|\\\\)*$/.test(ssid);
  return hasMoved || isCut ? '' : ssid.replaceAll('\\\\', '\\');
}

/**
 * NetworkManager takes a name that is no UTF-8 for Latin-1: letters that Latin-1 has too may be such a name, unless its
 * bytes were UTF-8 after all.
 */
function isSureInUtf8(name: string): boolean {
  if (!/^[\0-\u00ff]*$/.test(name) || /^[\0-\x7f]*$/.test(name)) return true;
  const bytes = Buffer.from(name, 'latin1');
  return Buffer.from(bytes.toString('utf8')).equals(bytes);
}
