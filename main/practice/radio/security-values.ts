/** Security as the device's radio reports it: a field of bits (softap 3.8). */
export const sec = {
  open: 0,
  wep: 0x1,
  wpaMixed: 0x0020_0006,
  wpaTkip: 0x0020_0002,
  wpa2: 0x0040_0004,
  wpa2Mixed: 0x0040_0006,
  wpa2Enterprise: 0x0240_0004,
} as const;

const ENTERPRISE = 0x0200_0000;
const WPA2 = 0x0040_0000;
const WPA = 0x0020_0000;
const WEP = 0x1;

/** The class that the bits fall into; the ciphers are discarded (softap 3.6). */
export function securityClass(
  value: number,
): 'open' | 'wep' | 'wpa' | 'wpa2' | 'wpa-enterprise' | 'wpa2-enterprise' | 'unknown' {
  if (value === 0) return 'open';
  if ((value & WEP) !== 0) return 'wep';
  const enterprise = (value & ENTERPRISE) !== 0;
  if ((value & WPA2) !== 0) return enterprise ? 'wpa2-enterprise' : 'wpa2';
  if ((value & WPA) !== 0) return enterprise ? 'wpa-enterprise' : 'wpa';
  return 'unknown';
}
