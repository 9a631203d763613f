import type { CompanySession } from '../ports/company-session';
import type { Journal } from '../ports/journal';
import type { Log } from '../ports/log';
import { openCloud } from '../cloud/cloud';
import type { SetupPorts } from '../setup/setup';
import { openSoftApDevice } from '../softap/soft-ap-device';
import type { Places } from './places';

/** Opens device and cloud. */
export function openPorts(places: Places, company: CompanySession | null, journal: Journal, log: Log): SetupPorts {
  const { wifi, clock, deviceReachableFromHome } = places;
  return {
    wifi,
    device: openSoftApDevice(places.device, clock, wifi.observe.sourceAddress),
    deviceReachableFromHome,
    cloud: openCloud({ origin: places.api, clock, log }),
    company,
    account: null,
    journal,
    clock,
    log,
  };
}
