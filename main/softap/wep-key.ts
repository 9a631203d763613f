const HEX_DIGITS = /^(?:[0-9a-f]{10}|[0-9a-f]{26})$/i;
const DEVICE_FORM = /^0[0-3](?:05[0-9a-f]{10}|0d[0-9a-f]{26})$/i;
const CHARACTERS = /^(?:[\x20-\x7e]{5}|[\x20-\x7e]{13})$/;

/**
 * A WEP key in the form the device stores: hex of index, length and key bytes (softap 3.6). Takes it as people
 * type it, 10 or 26 hex digits, 5 or 13 characters, or already in that form; undefined for anything else.
 */
export function wepKeyForDevice(typed: string): string | undefined {
  if (DEVICE_FORM.test(typed)) return typed;
  if (HEX_DIGITS.test(typed)) return withPrefix(typed);
  return CHARACTERS.test(typed) ? withPrefix(Buffer.from(typed, 'latin1').toString('hex')) : undefined;
}

function withPrefix(hex: string): string {
  return `${hex.length === 10 ? '0005' : '000D'}${hex}`;
}
