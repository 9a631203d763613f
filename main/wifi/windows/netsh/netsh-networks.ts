import { ssidFromText } from '../../../../shared/domain/ssid';
import type { HeardNetwork } from '../../seen-networks';
import { dBmOfQuality } from '../wlan-api/wlan-replies';
import { isSureName } from './console-text';
import type { NetshAnswer } from './netsh';
import { linesOf, valueOf } from './text-lines';

interface Block {
  readonly number: number;
  readonly name: string;
  readonly lines: string[];
}

/** Column 0; the only label that is never translated. A name may look like any other line, and have any sign (wifi 3.5). */
const HEAD = /^SSID (\d+) :(?: ([^]*))?$/;
/** Below each head: the kind of the network, its authentication and its cipher. */
const FIELDS = 3;
const FIELD = /^ {4}\S\S[^:]*:\s*\S/;
const ACCESS_POINT = /^\s+BSSIDD? +\d+\s*: *(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\s*$/i;
const PERCENT = /^\s+[^:]+:\s*(\d{1,3})%\s*$/;
const CHANNEL = /^\d{1,3}$/;
/** Names of ciphers are not translated; the word for "none" is. */
const CIPHER = /^(?:CCMP|TKIP|GCMP(?:-?256)?|WEP(?:-?\d+)?|BIP.*|Unknown|\d+)$/i;
const ENTERPRISE = /enterprise|entreprise|empresa|aziendale|unternehmen|802\.1x|エンタープライズ|企业/i;

/**
 * Reads `netsh wlan show networks mode=bssid` in any language: of all adapters, or of the one with that name. A network
 * whose name may be another one in the air is there without a name.
 */
export function netshNetworks({ text, isUtf8 }: Pick<NetshAnswer, 'text' | 'isUtf8'>): readonly HeardNetwork[] {
  return blocksOf(text).flatMap((block) => {
    const [, authentication = '', cipher = ''] = block.lines.filter((line) => line.includes(':'));
    const security = securityOf(valueOf(authentication) ?? '', valueOf(cipher) ?? '');
    const isSure = isWhole(block) && isSureName(block.name, isUtf8);
    const ssidHex = isSure ? (ssidFromText(block.name) ?? '') : '';
    return accessPoints(block.lines).map(({ rssi, channel }) => ({ ssidHex, rssi, channel, security }));
  });
}

/**
 * Networks are counted up; the count begins anew with the next adapter. A name with line breaks may go on like the head
 * of another network, but the 32 bytes of one have no room for all the fields that a network has before the next.
 */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(text)) {
    const [, digits, name = ''] = HEAD.exec(line) ?? [];
    const number = Number(digits ?? 0);
    const last = blocks[blocks.length - 1];
    const isNext = number === 1 || number === (last?.number ?? 0) + 1;
    if (number > 0 && isNext && (last === undefined || fieldsOf(last).length >= FIELDS)) {
      blocks.push({ number, name, lines: [] });
    } else {
      last?.lines.push(line);
    }
  }
  return blocks;
}

function fieldsOf({ lines }: Block): readonly string[] {
  return lines.filter((line) => FIELD.test(line));
}

/** Nothing of the name is in the lines below: the fields follow at once, and then the access points, if they are shown. */
function isWhole(block: Block): boolean {
  const { lines } = block;
  const isDirect = lines.length >= FIELDS && lines.slice(0, FIELDS).every((line) => FIELD.test(line));
  return isDirect && (ACCESS_POINT.test(lines[FIELDS] ?? '') || fieldsOf(block).length === FIELDS);
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
