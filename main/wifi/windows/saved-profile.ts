import { ssidFromHex, ssidFromText, type Ssid } from '../../../shared/domain/ssid';

/** What a stored profile says of its network and of its password. */
export interface SavedProfile {
  readonly ssid: Ssid | null;
  /** `sealed`: there is one, but Windows gave it out encrypted. */
  readonly password: { readonly kind: 'none' | 'sealed' } | { readonly kind: 'plain'; readonly text: string };
}

/** Reads the XML of a profile as Windows writes it: its WLAN_profile schema, version 1. */
export function savedProfile(xml: string): SavedProfile {
  const [, network = ''] = /<SSIDConfig>(.*?)<\/SSIDConfig>/s.exec(xml) ?? [];
  const [, key] = /<sharedKey>(.*?)<\/sharedKey>/s.exec(xml) ?? [];
  const ssid =
    ssidFromHex(element(network, 'hex')?.toLowerCase() ?? '') ?? ssidFromText(element(network, 'name') ?? '');
  return { ssid: ssid ?? null, password: key === undefined ? { kind: 'none' } : passwordIn(key) };
}

function passwordIn(key: string): SavedProfile['password'] {
  const material = element(key, 'keyMaterial');
  if (material === undefined || element(key, 'protected') !== 'false') return { kind: 'sealed' };
  return { kind: 'plain', text: material };
}

function element(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xml)?.[1];
  return text?.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, word?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return words[word ?? ''] ?? all;
  });
}

const words: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
