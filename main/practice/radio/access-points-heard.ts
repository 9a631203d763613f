import type { FaultSwitches } from '../world/world';
import type { AccessPoint } from './access-point';
import type { Neighbourhood } from './neighbourhood';
import { sec } from './security-values';

/**
 * The access points on the air, for the scan of the device (`scan-ap`) or of the PC (`pc-scan`). With the fault
 * `open-twin` somebody has put up an open one of the home network's name, louder than the real one.
 */
export function accessPointsHeard(
  { accessPoints, homeSsidHex }: Pick<Neighbourhood, 'accessPoints' | 'homeSsidHex'>,
  faults: Pick<FaultSwitches, 'has'>,
  place: 'scan-ap' | 'pc-scan',
): readonly AccessPoint[] {
  const home = accessPoints.find(({ ssidHex }) => ssidHex === homeSsidHex);
  if (home === undefined || !faults.has('open-twin', place)) return accessPoints;
  return [{ ...home, sec: sec.open, key: { kind: 'none' }, rssi: home.rssi + 10 }, ...accessPoints];
}
