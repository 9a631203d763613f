import { ssidDisplay } from '../../shared/domain/ssid';
import type { Inspection } from './reporter';

/** What `inspect` found, for a person. */
export function inspectionLines(inspection: Inspection): readonly string[] {
  const { deviceId, protocolVersion, keyFingerprint, networks } = inspection;
  const networkLines = networks?.map(
    ({ ssid, rssi, security, channel }) =>
      `  ${String(rssi).padStart(4)} dBm  ${security.padEnd(15)}  channel ${channel ?? '?'}  ${ssidDisplay(ssid)}`,
  );
  return [
    `Device id:        ${deviceId}`,
    `Protocol version: ${protocolVersion ?? 'not told'}`,
    `Added to an account before: ${claimedText(inspection.claimedBefore)}`,
    `Key fingerprint:  ${keyFingerprint ?? 'not told'}`,
    networkLines === undefined ? 'Networks it sees: not told' : `Networks it sees: ${networkLines.length}`,
    ...(networkLines ?? []),
  ];
}

function claimedText(claimedBefore: boolean | null): string {
  if (claimedBefore === null) return 'not told';
  return claimedBefore ? 'yes, perhaps still (it keeps saying so after its owner removed it)' : 'no';
}
