import { ssidFromText } from '../../../../shared/domain/ssid';
import type { HeardNetwork } from '../../seen-networks';
import { dBmOfQuality } from '../wlan-api/wlan-replies';
import { linesOf, valueOf } from './text-lines';

interface Block {
  readonly number: number;
  readonly name: string;
  readonly lines: string[];
}

/** Column 0; the only label that is never translated. A name may look like any other line (wifi 3.5). */
const HEAD = /^SSID (\d+) :(?: (.*))?$/;
const ACCESS_POINT = /^\s+BSSIDD? +\d+\s*: *(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\s*$/i;
const PERCENT = /^\s+[^:]+:\s*(\d{1,3})%\s*$/;
const CHANNEL = /^\d{1,3}$/;
/** Names of ciphers are not translated; the word for "none" is. */
const CIPHER = /^(?:CCMP|TKIP|GCMP(?:-?256)?|WEP(?:-?\d+)?|BIP.*|Unknown|\d+)$/i;
const ENTERPRISE = /enterprise|entreprise|empresa|aziendale|unternehmen|802\.1x|エンタープライズ|企业/i;

/**
 * Reads `netsh wlan show networks mode=bssid` in any language: of all adapters, or of the one with that name. Names
 * that the console's code page cannot hold come with question marks; they are hints, as all names are.
 */
export function netshNetworks(text: string): readonly HeardNetwork[] {
  return blocksOf(text).flatMap((block) => {
    const fields = block.lines.filter((line) => line.includes(':')).slice(0, 3);
    const security = securityOf(valueOf(fields[1] ?? '') ?? '', valueOf(fields[2] ?? '') ?? '');
    const ssidHex = ssidFromText(block.name) ?? '';
    return accessPoints(block.lines).map(({ rssi, channel }) => ({ ssidHex, rssi, channel, security }));
  });
}

/** Networks are counted up; the count begins anew with the next adapter. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(text)) {
    const [, digits, name = ''] = HEAD.exec(line) ?? [];
    const number = Number(digits ?? 0);
    const last = blocks[blocks.length - 1];
    if (number > 0 && (number === 1 || number === (last?.number ?? 0) + 1)) {
      blocks.push({ number, name: name.trimEnd(), lines: [] });
    } else {
      last?.lines.push(line);
    }
  }
  return blocks;
}

/** Without any, as older systems print it, the network is there all the same. */
function accessPoints(lines: readonly string[]): readonly Pick<HeardNetwork, 'rssi' | 'channel'>[] {
  const starts = lines.flatMap((line, at) => (ACCESS_POINT.test(line) ? [at] : []));
  if (starts.length === 0) return [{ rssi: dBmOfQuality(0), channel: null }];
  return starts.map((from, index) => {
    const own = lines.slice(from + 1, starts[index + 1]);
    const signal = own.findIndex((line) => PERCENT.test(line));
    const percent = Number(PERCENT.exec(own[signal] ?? '')?.[1] ?? 0);
    const channel = own.slice(signal + 1).find((line) => CHANNEL.test(valueOf(line) ?? ''));
    return { rssi: dBmOfQuality(percent), channel: channel === undefined ? null : Number(valueOf(channel)) };
  });
}

function securityOf(authentication: string, cipher: string): HeardNetwork['security'] {
  if (!CIPHER.test(cipher)) return 'open';
  if (/^WEP/i.test(cipher)) return 'wep';
  const isEnterprise = ENTERPRISE.test(authentication);
  if (/^WPA2\b/.test(authentication)) return isEnterprise ? 'wpa2-enterprise' : 'wpa2';
  if (/^WPA\b/.test(authentication)) return isEnterprise ? 'wpa-enterprise' : 'wpa';
  return /^WPA3\b/.test(authentication) ? 'wpa3' : 'unknown';
}
