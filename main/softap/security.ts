import type { WifiSecurity } from '../../shared/domain/wifi-network';

const WEP = 0x1;
const WPA = 0x0020_0000;
const WPA2 = 0x0040_0000;
const ENTERPRISE = 0x0200_0000;

/** Reads WICED's bit field; the cipher bits do not matter to a person (softap 3.8). */
export function securityOfSec(sec: number): WifiSecurity | 'unknown' {
  const bits = sec | 0;
  const has = (bit: number): boolean => (bits & bit) !== 0;
  if (bits === 0) return 'open';
  if (bits === -1) return 'unknown';
  if (has(ENTERPRISE)) return has(WPA2) ? 'wpa2-enterprise' : has(WPA) ? 'wpa-enterprise' : 'unknown';
  if (has(WPA2)) return 'wpa2';
  if (has(WPA)) return 'wpa';
  return has(WEP) ? 'wep' : 'unknown';
}

/** What to send when no scan told the exact value. Newer firmware keeps only the class and looks itself (softap 3.6). */
export function secOfSecurity(security: WifiSecurity): number {
  switch (security) {
    case 'open':
      return 0;
    case 'wep':
      return 0x1;
    case 'wpa':
      return 0x0020_0006;
    case 'wpa2':
      return 0x0040_0004;
    case 'wpa-enterprise':
      return 0x0220_0006;
    case 'wpa2-enterprise':
      return 0x0240_0004;
  }
}
