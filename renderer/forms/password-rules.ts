import { isEnterprise } from '../../shared/domain/network-badges';
import type { WifiSecurity } from '../../shared/domain/wifi-network';

/** Which sentence belongs beside the field. */
export type PasswordProblem = 'missing' | 'wpa' | 'wep';

/** Why this cannot be the password of such a network; null when it can. Length counts bytes, as on the air (softap 3.6). */
export function passwordProblem(password: string, security: WifiSecurity | 'auto'): PasswordProblem | null {
  if (password === '') return 'missing';
  if (isEnterprise(security)) return null;
  const length = new TextEncoder().encode(password).length;
  if (security === 'wep') return isWepKey(password, length) ? null : 'wep';
  if (security === 'auto' && isWepKey(password, length)) return null;
  const isWpa = (length >= 8 && length <= 63) || /^[0-9a-f]{64}$/i.test(password);
  return isWpa ? null : 'wpa';
}

function isWepKey(password: string, length: number): boolean {
  return length === 5 || length === 13 || /^(?:[0-9a-f]{10}|[0-9a-f]{26})$/i.test(password);
}
