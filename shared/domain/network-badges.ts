import type { SeenNetwork, SeenSecurity } from './wifi-network';

/** What speaks against a device joining a network: it cannot be told the name, or cannot hear or do what is needed. */
export const networkObstacles = ['name', 'needs-24-ghz', 'wpa3-only'] as const;
export type NetworkObstacle = (typeof networkObstacles)[number];

/** What a person should know of a network that a device can join. */
export const networkRemarks = ['log-in-page', 'may-want-page', 'company-log-in', 'weak'] as const;
export type NetworkRemark = (typeof networkRemarks)[number];

/** How a network fits a device; with an obstacle it cannot be joined, without a remark it simply fits. */
export interface NetworkFit {
  readonly obstacle: NetworkObstacle | null;
  readonly remarks: readonly NetworkRemark[];
}

/** dBm; below, a device at the same place may lose the network. */
export const WEAK_BELOW = -71;

/** `behindPage`: something other than the internet answers on this network. */
export function fitOf(network: SeenNetwork, behindPage = false): NetworkFit {
  const { security, rssi } = network;
  const remarks: NetworkRemark[] = [];
  if (behindPage) remarks.push('log-in-page');
  else if (security === 'open') remarks.push('may-want-page');
  if (isEnterprise(security)) remarks.push('company-log-in');
  if (rssi < WEAK_BELOW) remarks.push('weak');
  return { obstacle: obstacleOf(network), remarks };
}

/** Does the network ask each user to log in (802.1X)? */
export function isEnterprise(security: SeenSecurity | 'auto'): boolean {
  return security === 'wpa-enterprise' || security === 'wpa2-enterprise';
}

function obstacleOf({ unsupported, on24GHz, security }: SeenNetwork): NetworkObstacle | null {
  if (unsupported !== null) return 'name';
  if (on24GHz === false) return 'needs-24-ghz';
  return security === 'wpa3' ? 'wpa3-only' : null;
}
