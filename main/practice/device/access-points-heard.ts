import type { AccessPoint } from '../radio/access-point';
import type { Neighbourhood } from '../radio/neighbourhood';
import { sec } from '../radio/security-values';
import type { FaultSwitches } from '../world/world';

/**
 * The access points where the device stands. With the fault `open-twin` somebody there has put up an open one of the
 * home network's name, louder than the real one; this computer stands elsewhere and does not hear it.
 */
export function accessPointsHeard(neighbourhood: Neighbourhood, faults: FaultSwitches): readonly AccessPoint[] {
  const { accessPoints, homeSsidHex } = neighbourhood;
  const home = accessPoints.find(({ ssidHex }) => ssidHex === homeSsidHex);
  if (home === undefined || !faults.has('open-twin', 'scan-ap')) return accessPoints;
  return [{ ...home, sec: sec.open, key: { kind: 'none' }, rssi: home.rssi + 10 }, ...accessPoints];
}
