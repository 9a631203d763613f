import type { FaultSwitches, WorldTime } from '../../world/world';
import { sameOwner, type Identity, type Owner } from './identity';

/** What the cloud keeps of a device. Times are world milliseconds since 1970. */
export interface CloudDevice {
  /** Lower case. */
  readonly id: string;
  readonly name: string | null;
  /** undefined: nobody ever had it here; null: it was given up. */
  readonly owner: Owner | null | undefined;
  /** The product whose list it is in. */
  readonly productId: number | null;
  /** What the cloud shows. */
  readonly online: boolean;
  /** Whether it can really be reached. */
  readonly connected: boolean;
  readonly signaling: boolean;
  readonly notes: string | null;
  readonly groups: readonly string[];
  /** Waits for a person of the product to let it in (cloud 2.7). */
  readonly quarantined: boolean;
  /** A person of the product turned it away. */
  readonly denied: boolean;
  /** A person of the product let it in. */
  readonly approved: boolean;
  readonly lastHandshakeAt: number | null;
  readonly lastHeard: number | null;
}

/** A product of others, where a device may be that was claimed into another one than was meant (cloud 2.4). */
export const OTHER_PRODUCT = 4242;
const STRANGER: Owner = { kind: 'developer', username: 'somebody.else@example.com' };
/** How long before the world began a device that is wrongly shown online had its last handshake. */
const STALE_BY_MS = 3 * 3_600_000;

const UNTOUCHED: Omit<CloudDevice, 'id' | 'productId'> = {
  ...{ name: null, notes: null, groups: [], owner: undefined },
  ...{ online: false, connected: false, signaling: false, lastHandshakeAt: null, lastHeard: null },
  ...{ quarantined: false, denied: false, approved: false },
};

/** The devices the cloud knows; what the state faults change is seen here and nowhere stored. */
export class Fleet {
  readonly #devices = new Map<string, CloudDevice>();
  readonly #faults: FaultSwitches;
  readonly #formerOwner: Owner;
  readonly #bornAt: number;

  /** `formerOwner`: who had the device before, when the fault `stale-online` says that somebody had. */
  constructor(time: WorldTime, faults: FaultSwitches, formerOwner: Owner) {
    this.#faults = faults;
    this.#formerOwner = formerOwner;
    this.#bornAt = time.now();
  }

  add(id: string, productId: number | null): void {
    this.#devices.set(id, { ...UNTOUCHED, id, productId });
  }

  get(id: string): CloudDevice | undefined {
    const device = this.#devices.get(id);
    return device === undefined ? undefined : this.#underFaults(device);
  }

  update(id: string, change: Partial<CloudDevice>): void {
    const device = this.#devices.get(id);
    if (device !== undefined) this.#devices.set(id, { ...device, ...change });
  }

  /** Newest handshake first (cloud 3.1). */
  ownedBy(identity: Identity): readonly CloudDevice[] {
    return this.#all().filter(({ owner }) => sameOwner(owner ?? null, identity));
  }

  inProduct(productId: number): readonly CloudDevice[] {
    return this.#all().filter((device) => device.productId === productId);
  }

  #all(): readonly CloudDevice[] {
    return [...this.#devices.values()]
      .map((device) => this.#underFaults(device))
      .sort((one, other) => (other.lastHandshakeAt ?? 0) - (one.lastHandshakeAt ?? 0));
  }

  #underFaults(device: CloudDevice): CloudDevice {
    const isOutside = this.#faults.has('not-in-product', 'claim');
    const isElsewhere = device.owner != null && this.#faults.has('in-other-product', 'claim');
    const isWaiting = this.#faults.has('quarantined', 'claim') && !device.approved;
    const listed = {
      ...device,
      ...(isOutside ? { productId: null } : {}),
      ...(isElsewhere ? { productId: OTHER_PRODUCT } : {}),
      quarantined: device.quarantined || isWaiting,
    };
    if (this.#faults.has('owned-by-other', 'claim')) return { ...listed, owner: STRANGER };
    if (this.#faults.has('owner-transfers', 'claim') && device.owner === undefined) {
      return { ...listed, owner: STRANGER };
    }
    return this.#faults.has('stale-online', 'device') ? this.#asStale(listed) : listed;
  }

  #asStale(device: CloudDevice): CloudDevice {
    const owned = device.owner === undefined ? { ...device, owner: this.#formerOwner } : device;
    if (device.lastHandshakeAt !== null) return { ...owned, online: true };
    const then = this.#bornAt - STALE_BY_MS;
    return { ...owned, online: true, lastHandshakeAt: then, lastHeard: then };
  }
}
