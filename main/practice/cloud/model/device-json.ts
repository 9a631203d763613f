import type { CloudState } from './cloud-state';
import type { CloudDevice } from './fleet';

const PHOTON = 6;

/** A device as it stands in a list (cloud 3.1). */
export function listedDevice(device: CloudDevice, state: CloudState): Readonly<Record<string, unknown>> {
  // Before `online` there was only `connected` (cloud 3.1).
  const isOld = state.faults.has('old-replies', 'devices');
  return {
    id: device.id,
    name: device.name,
    last_ip_address: device.lastHandshakeAt === null ? null : '203.0.113.7',
    last_heard: isoTime(device.connected ? state.time.now() : device.lastHeard),
    last_handshake_at: isoTime(device.lastHandshakeAt),
    product_id: device.productId ?? PHOTON,
    platform_id: PHOTON,
    ...(isOld ? {} : { online: device.online }),
    connected: device.online,
    cellular: false,
    notes: device.notes,
    functions: null,
    variables: null,
    status: state.faults.has('safe-mode', 'device') ? 'safe_mode' : 'normal',
    system_firmware_version: '1.5.4',
  };
}

/** A device as it is told alone: with its owner's name (cloud 3.1). */
export function singleDevice(device: CloudDevice, state: CloudState): Readonly<Record<string, unknown>> {
  const listed = listedDevice(device, state);
  return state.faults.has('old-replies', 'devices') ? listed : { ...listed, owner: device.owner?.username ?? null };
}

/** A device as its product sees it (cloud 3.1, product extras). */
export function productDevice(device: CloudDevice, state: CloudState): Readonly<Record<string, unknown>> {
  return {
    ...singleDevice(device, state),
    owner: device.owner?.username ?? null,
    firmware_product_id: device.productId,
    groups: device.groups,
    development: false,
    quarantined: device.quarantined,
    denied: device.denied,
  };
}

function isoTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
