import type { DeviceId } from '../../shared/domain/device-id';
import type { Ssid } from '../../shared/domain/ssid';
import type { DeviceIdentity } from '../ports/soft-ap-device';
import type { ScanEntry } from './scan-reply';

/** What the device told us about itself, as long as it is the same device: all of them have the same address. */
export class DeviceMemory {
  #id: DeviceId | null = null;
  #seen: readonly ScanEntry[] = [];

  get id(): DeviceId | null {
    return this.#id;
  }

  identified(identity: DeviceIdentity): void {
    if (this.#id !== identity.id) this.#seen = [];
    this.#id = identity.id;
  }

  scanned(entries: readonly ScanEntry[]): void {
    this.#seen = entries;
  }

  seen(ssid: Ssid): ScanEntry | undefined {
    return this.#seen.find((entry) => entry.ssid === ssid);
  }
}
