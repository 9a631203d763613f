import type { CloudState } from './cloud-state';
import type { CloudDevice } from './fleet';
import { sameOwner, type Owner } from './identity';

export type ClaimOutcome = 'claimed' | 'bad-code' | 'not-in-product' | 'owned-by-other';

/** A device brought a claim code along (cloud 2.4). Only `claimed` is told to the device. */
export function claimByCode(state: CloudState, device: CloudDevice, code: string): ClaimOutcome {
  const entry = state.codes.valid(code);
  if (entry === undefined || state.faults.strikes('code-expired', 'claim')) return 'bad-code';
  const outcome = claimFor(state, device, entry.owner);
  if (outcome === 'claimed') state.codes.use(code);
  return outcome;
}

/** Gives the device to an owner if the rules allow it; a device of somebody else stays theirs (cloud 2.4, 9.3). */
export function claimFor(state: CloudState, device: CloudDevice, owner: Owner): Exclude<ClaimOutcome, 'bad-code'> {
  if (owner.kind === 'customer' && device.productId !== owner.productId) {
    state.faults.strikes('not-in-product', 'claim');
    return 'not-in-product';
  }
  // To a customer a device in quarantine looks exactly as one that is not the product's (cloud 2.7).
  if (device.quarantined || device.denied) return 'not-in-product';
  if (device.owner && !sameOwner(device.owner, owner)) {
    if (state.faults.has('owner-transfers', 'claim')) return taken(state, device, owner);
    const simulated = state.faults.strikes('owned-by-other', 'claim');
    if (simulated || state.foreignOwner === 'reject') return 'owned-by-other';
  }
  return taken(state, device, owner);
}

function taken(state: CloudState, device: CloudDevice, owner: Owner): 'claimed' {
  state.fleet.update(device.id, { owner });
  return 'claimed';
}
