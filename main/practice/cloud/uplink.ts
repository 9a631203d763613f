import type { CloudUplink } from '../world/world';
import { claimByCode } from './model/claiming';
import type { CloudState } from './model/cloud-state';

/** How long the cloud goes on showing a device as online that went away (cloud 3.1). */
const NOTICED_AFTER_MS = 50_000;

/** The device's side of the cloud: handshakes, claim codes, and what is told about them (cloud 2.4, 9.3). */
export class DeviceUplink implements CloudUplink {
  readonly #state: CloudState;
  readonly #pendingAbsences = new Map<string, () => void>();

  constructor(state: CloudState) {
    this.#state = state;
  }

  connect(device: { readonly idUpper: string; readonly claimCode: string | null }): Promise<boolean> {
    const id = device.idUpper.toLowerCase();
    this.#forgetAbsence(id);
    this.#handshake(id);
    // The race of 3.2: who claims after the news of it is out never hears it.
    const newsFirst = this.#state.faults.strikes('online-before-claim', 'claim');
    if (newsFirst) this.#tell(id, 'online');
    const claimed = device.claimCode !== null && this.#claim(id, device.claimCode);
    if (!newsFirst) this.#tell(id, 'online');
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
    this.#pendingAbsences.set(id, this.#state.time.after(NOTICED_AFTER_MS, notice));
  }

  close(): void {
    for (const cancel of this.#pendingAbsences.values()) cancel();
  }

  #handshake(id: string): void {
    const { fleet, time } = this.#state;
    if (fleet.get(id) === undefined) fleet.add(id, null);
    // An absence nobody noticed is told right before the return (cloud 3.2).
    if (fleet.get(id)?.online === true) this.#tell(id, 'offline');
    fleet.update(id, { online: true, connected: true, lastHandshakeAt: time.now(), lastHeard: time.now() });
  }

  #claim(id: string, code: string): boolean {
    const device = this.#state.fleet.get(id);
    return device !== undefined && claimByCode(this.#state, device, code) === 'claimed';
  }

  #tell(deviceId: string, data: 'online' | 'offline'): void {
    const owner = this.#state.fleet.get(deviceId)?.owner ?? null;
    this.#state.events.publish({ name: 'spark/status', data, deviceId, owner });
  }

  #forgetAbsence(id: string): void {
    this.#pendingAbsences.get(id)?.();
    this.#pendingAbsences.delete(id);
  }
}
