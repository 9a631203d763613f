import type { Branded } from '../brand';

/**
 * A network name as its 1 to 32 raw bytes, held as lower-case hex so that equal names are equal values
 * and survive JSON. What a person sees is `ssidDisplay`; it is not the name.
 */
export type Ssid = Branded<string, 'Ssid'>;

export const SSID_MAX_BYTES = 32;

/** Takes raw bytes; `undefined` unless there are 1 to 32 of them. */
export function ssidFromBytes(bytes: Uint8Array): Ssid | undefined {
  if (bytes.length < 1 || bytes.length > SSID_MAX_BYTES) return undefined;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as Ssid;
}

/** Takes the UTF-8 bytes of a text as it is: no trimming, spaces count. `undefined` if empty or over 32 bytes. */
export function ssidFromText(text: string): Ssid | undefined {
  return ssidFromBytes(new TextEncoder().encode(text));
}

/** Takes hex digits in either case; `undefined` unless they are 1 to 32 whole bytes. */
export function ssidFromHex(hex: string): Ssid | undefined {
  return /^(?:[0-9a-f]{2}){1,32}$/i.test(hex) ? (hex.toLowerCase() as Ssid) : undefined;
}

/** The raw bytes of the name. */
export function ssidBytes(ssid: Ssid): Uint8Array {
  const pairs = ssid.match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

/** The name as text if its bytes are valid UTF-8. */
export function ssidText(ssid: Ssid): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(ssidBytes(ssid));
  } catch {
    return undefined;
  }
}

const UNSAFE_TO_SHOW = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A form for people: controls, bidi marks and bytes that are no UTF-8 are shown as `\x..`, so that a name stays inert. */
export function ssidDisplay(ssid: Ssid): string {
  const text = ssidText(ssid);
  if (text === undefined) return (ssid.match(/../g) ?? []).map(showByte).join('');
  return text.replace(UNSAFE_TO_SHOW, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

function showByte(pair: string): string {
  const byte = Number.parseInt(pair, 16);
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${pair}`;
}
