import type { SeenNetwork, SeenSecurity, WeakSecurity } from './wifi-network';

/**
 * What each kind keeps from whoever listens nearby: nothing, what takes minutes to break, the rest. `unknown` says only
 * that a network is not open.
 */
export const protection: Readonly<Record<SeenSecurity, number>> = {
  ...{ open: 0, unknown: 1, wep: 1, wpa: 2, wpa2: 2, wpa3: 2, 'wpa-enterprise': 2, 'wpa2-enterprise': 2 },
};

/** One entry of a scan, as far as entries of one name are told apart. */
type Entry = Pick<SeenNetwork, 'rssi' | 'security'>;

/**
 * One entry for all that a scan has of one name: the best protected, of those the strongest, with the least protected
 * one beside it. An open network of somebody else's must not hide the real one, nor be hidden by it. Null of nothing.
 */
export function oneOfName<T extends Entry>(heard: readonly T[]): (T & Pick<SeenNetwork, 'namesake'>) | null {
  const [best, ...others] = [...heard].sort(
    (a, b) => protection[b.security] - protection[a.security] || b.rssi - a.rssi,
  );
  if (best === undefined) return null;
  const least = others.at(-1)?.security ?? best.security;
  return isWeak(least) && protection[least] < protection[best.security] ? { ...best, namesake: least } : best;
}

/** Can everybody nearby read along, at once or after minutes? */
export function isWeak(security: SeenSecurity): security is WeakSecurity {
  return security === 'open' || security === 'wep';
}
