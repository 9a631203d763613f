import type { AccessPoint } from '../radio/access-point';
import { accessPointsHeard } from '../radio/access-points-heard';
import type { DeviceCore } from './device-core';
import { decimal, key, object, quoted, type Writes } from './reply-writer';

/** What the device's radio sees: 2.4 GHz, no hidden names, its own network left out (softap 3.3). */
export function scannedAccessPoints({ neighbourhood, faults }: DeviceCore): readonly AccessPoint[] {
  return accessPointsHeard(neighbourhood, faults, 'scan-ap').filter(({ band, hidden }) => band === '2.4' && !hidden);
}

/** The list as the device writes it: unsorted, one entry per access point, names as raw bytes (softap 3.3). */
export function scanReply(core: DeviceCore): Writes {
  const isHomeAbsent = core.faults.has('network-absent', 'scan-ap');
  const entries = scannedAccessPoints(core)
    .filter(({ ssidHex }) => !(isHomeAbsent && ssidHex === core.neighbourhood.homeSsidHex))
    .map(entry);
  const comma = Buffer.from(',');
  const list = entries.flatMap((writes, index) => (index === 0 ? writes : [comma, ...writes]));
  return object([...key('scans'), Buffer.from('['), ...list, Buffer.from(']')]);
}

function entry({ ssidHex, rssi, sec, channel }: AccessPoint): Writes {
  return object(
    [...key('ssid'), ...quoted(Buffer.from(ssidHex, 'hex'))],
    [...key('rssi'), ...decimal(rssi)],
    [...key('sec'), ...decimal(sec)],
    [...key('ch'), ...decimal(channel)],
    [...key('mdr'), ...decimal(sec === 0 ? 54_000 : 144_400)],
  );
}
