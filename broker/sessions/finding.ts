import type { DeviceAdvice, DeviceFinding, DiagnosisReply, SetupFlow } from '../../shared/company/contract';
import type { ProductDevice } from '../particle/particle-replies';

/** Whose setup it is, and since when. */
export interface Asking {
  readonly customerRef: string;
  readonly productId: number;
  readonly flow: SetupFlow;
  readonly openedAt: number;
}

/** What the product's record of a device means for this session (cloud 8.4). Other owners' devices tell nothing. */
export function diagnose(device: ProductDevice | null, asking: Asking): DiagnosisReply {
  const finding = findingOf(device, asking);
  const hidden = device === null || finding === 'owned_by_other';
  return {
    finding,
    advice: adviceOn(finding, asking.flow),
    online: hidden ? null : device.online,
    last_handshake_at: hidden ? null : device.lastHandshakeAt,
    fresh: !hidden && isFresh(device, asking),
  };
}

function findingOf(device: ProductDevice | null, asking: Asking): DeviceFinding {
  if (device === null) return 'not_in_product';
  if (device.keptOut) return 'quarantined';
  if (device.owner !== null) return device.owner === asking.customerRef ? 'owned' : 'owned_by_other';
  if (hasOtherFirmware(device, asking.productId)) return 'other_firmware';
  return isFresh(device, asking) ? 'online_unclaimed' : 'never_online';
}

/** Firmware that names its kind of device as its product is of no product at all (cloud 3.1). */
function hasOtherFirmware({ firmwareProductId, platformId }: ProductDevice, productId: number): boolean {
  return firmwareProductId !== null && firmwareProductId !== productId && firmwareProductId !== platformId;
}

function isFresh({ lastHandshakeAt }: ProductDevice, { openedAt }: Asking): boolean {
  return lastHandshakeAt !== null && Date.parse(lastHandshakeAt) > openedAt;
}

function adviceOn(finding: DeviceFinding, flow: SetupFlow): DeviceAdvice {
  switch (finding) {
    case 'not_in_product':
      return 'import_or_wrong_box';
    case 'quarantined':
      return 'staff_approve';
    case 'owned':
      return 'none';
    case 'owned_by_other':
      return 'staff_unclaim';
    case 'other_firmware':
      return 'check_firmware';
    case 'online_unclaimed':
      return repairs[flow];
    case 'never_online':
      return 'check_wifi';
  }
}

/** Without a token the app cannot claim by id; where nobody is to own it, nothing is wrong. */
const repairs: Readonly<Record<SetupFlow, DeviceAdvice>> = {
  token: 'claim_by_id',
  'claim-code': 'new_code',
  unclaimed: 'none',
};
