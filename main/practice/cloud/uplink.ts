import type { CloudUplink } from '../world/world';
import { claimByCode } from './model/claiming';
import type { CloudState } from './model/cloud-state';

/** A device that got an update with its first handshake: it takes it, restarts, and is back (cloud 3.3). */
const FLASHES_AFTER_MS = 3_000;
const RESTARTS_AFTER_MS = 8_000;
const BACK_AFTER_MS = 25_000;
/** One whose update comes in front of everything, and takes long. */
const LATE_FLASH_AFTER_MS = 60_000;
const LATE_HELLO_AFTER_MS = 200_000;

/** The device's side of the cloud: handshakes, claim codes, and what is told about them (cloud 2.4, 9.3). */
export class DeviceUplink implements CloudUplink {
  readonly #state: CloudState;
  readonly #pendingAbsences = new Map<string, () => void>();
  readonly #updates: (() => void)[] = [];

  constructor(state: CloudState) {
    this.#state = state;
  }

  connect(device: { readonly idUpper: string; readonly claimCode: string | null }): Promise<boolean> {
    const id = device.idUpper.toLowerCase();
    this.#forgetAbsence(id);
    if (this.#state.faults.strikes('update-before-hello', 'device')) {
      return Promise.resolve(this.#updateFirst(id, device.claimCode));
    }
    this.#handshake(id);
    // The race of 3.2: who claims after the news of it is out never hears it.
    const newsFirst = this.#state.faults.strikes('online-before-claim', 'claim');
    if (newsFirst) this.#tell(id, 'online');
    const claimed = device.claimCode !== null && this.#claim(id, device.claimCode);
    if (!newsFirst) this.#tell(id, 'online');
    if (this.#state.faults.has('safe-mode', 'device')) this.#publish(id, 'spark/status/safe-mode', '{}');
    if (claimed && this.#state.faults.strikes('update-after-claim', 'device')) this.#update(id);
    return Promise.resolve(claimed);
  }

  disconnect(idUpper: string): void {
    const id = idUpper.toLowerCase();
    this.#state.fleet.update(id, { connected: false, lastHeard: this.#state.time.now() });
    this.#forgetAbsence(id);
    const notice = (): void => {
      this.#tell(id, 'offline');
      this.#state.fleet.update(id, { online: false });
    };
    this.#pendingAbsences.set(id, this.#state.time.after(this.#state.noticedAfterMs, notice));
  }

  close(): void {
    for (const cancel of this.#pendingAbsences.values()) cancel();
    for (const cancel of this.#updates) cancel();
  }

  #handshake(id: string): void {
    const { fleet, time } = this.#state;
    this.#meet(id);
    // An absence nobody noticed is told right before the return (cloud 3.2).
    if (fleet.get(id)?.online === true) this.#tell(id, 'offline');
    fleet.update(id, { online: true, connected: true, lastHandshakeAt: time.now(), lastHeard: time.now() });
  }

  /** The cloud knows a device from when it first connects. */
  #meet(id: string): void {
    if (this.#state.fleet.get(id) === undefined) this.#state.fleet.add(id, null);
  }

  #claim(id: string, code: string): boolean {
    const device = this.#state.fleet.get(id);
    return device !== undefined && claimByCode(this.#state, device, code) === 'claimed';
  }

  /** It is claimed, and takes an update before the cloud counts it as online. */
  #updateFirst(id: string, claimCode: string | null): boolean {
    this.#meet(id);
    const claimed = claimCode !== null && this.#claim(id, claimCode);
    this.#later(LATE_FLASH_AFTER_MS, () => {
      this.#publish(id, 'spark/flash/status', 'started ');
    });
    this.#later(LATE_HELLO_AFTER_MS, () => {
      this.#handshake(id);
      this.#tell(id, 'online');
      this.#publish(id, 'spark/flash/status', 'success ');
    });
    return claimed;
  }

  #later(ms: number, run: () => void): void {
    this.#updates.push(this.#state.time.after(ms, run));
  }

  #update(id: string): void {
    const { time, fleet } = this.#state;
    this.#later(FLASHES_AFTER_MS, () => {
      this.#publish(id, 'spark/flash/status', 'started ');
    });
    this.#later(RESTARTS_AFTER_MS, () => {
      fleet.update(id, { online: false, connected: false, lastHeard: time.now() });
      this.#tell(id, 'offline');
    });
    this.#later(BACK_AFTER_MS, () => {
      this.#handshake(id);
      this.#tell(id, 'online');
      this.#publish(id, 'spark/flash/status', 'success ');
    });
  }

  #tell(deviceId: string, data: 'online' | 'offline'): void {
    this.#publish(deviceId, 'spark/status', data);
  }

  #publish(deviceId: string, name: string, data: string): void {
    const { owner = null, productId = null } = this.#state.fleet.get(deviceId) ?? {};
    this.#state.events.publish({ name, data, deviceId, owner, productId });
  }

  #forgetAbsence(id: string): void {
    this.#pendingAbsences.get(id)?.();
    this.#pendingAbsences.delete(id);
  }
}
