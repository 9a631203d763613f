import type { DeviceId } from '../../../shared/domain/device-id';
import type { CloudDevice, CloudSession, DeviceEvent } from '../../ports/cloud-session';
import type { Baseline, SentConnect } from '../run';

/** `Date` has whole seconds, and two clocks were compared over a network. */
export const TOLERANCE_MS = 2000;

/** The moment of connect-ap in server time; nothing older is a sign of life. */
function sentInServerTime(connect: SentConnect, baseline: Baseline | null): number {
  return connect.wallTime + (baseline?.serverAheadMs ?? 0) - TOLERANCE_MS;
}

/** A handshake counts when it is newer than both what we knew and connect-ap. The `online` flag never counts. */
export function hasFreshHandshake(device: CloudDevice, connect: SentConnect, baseline: Baseline | null): boolean {
  if (device.lastHandshakeAt === null) return false;
  const known = baseline?.lastHandshakeAt.get(device.id) ?? null;
  return device.lastHandshakeAt > Math.max(known ?? 0, sentInServerTime(connect, baseline));
}

/** What the event stream has told about one device since connect-ap. */
export class LifeSigns {
  streamHealthy = false;
  /** An event of the device itself was heard, dated or not. */
  alive = false;
  updating = false;
  /** One has begun, and has neither ended nor let the device start again since. */
  installing = false;
  readonly #deviceId: DeviceId;
  readonly #since: number;
  #wake: (() => void) | null = null;
  #proven = false;
  #prove = (): void => {
    this.#proven = true;
  };
  #news = false;

  constructor(deviceId: DeviceId, connect: SentConnect, baseline: Baseline | null) {
    this.#deviceId = deviceId;
    this.#since = sentInServerTime(connect, baseline);
  }

  /** Hears the stream until the signal aborts. */
  follow(session: CloudSession, signal: AbortSignal): void {
    session.follow((news) => {
      if (news.kind === 'event') this.#hear(news.event);
      else this.streamHealthy = news.kind === 'open';
      if (news.kind !== 'event') this.#wake?.();
    }, signal);
  }

  /**
   * Waits until the signal aborts (null), or until the stream has proven the device online and this customer's: the
   * stream of own devices carries only what an owner may hear (cloud 3.2), and the event is dated after connect-ap.
   */
  proof(signal: AbortSignal): Promise<'verified' | null> {
    return new Promise((resolve) => {
      this.#prove = () => {
        this.#proven = true;
        resolve('verified');
      };
      if (this.#proven) resolve('verified');
      if (signal.aborted) resolve(null);
      signal.addEventListener(
        'abort',
        () => {
          resolve(null);
        },
        { once: true },
      );
    });
  }

  /** Was an event heard since the last call? */
  takeNews(): boolean {
    const news = this.#news;
    this.#news = false;
    return news;
  }

  /** Calls back at the next event, at once if it was heard already, and whenever the stream opens or is lost. */
  onNews(wake: (() => void) | null): void {
    this.#wake = wake;
    if (this.#news) wake?.();
  }

  #hear(event: DeviceEvent): void {
    if (event.deviceId !== this.#deviceId) return;
    if (event.publishedAt !== null && event.publishedAt < this.#since) return;
    // Whatever it says: an update is about, and a device that has one starts again after it.
    if (event.name === 'spark/flash/status') {
      this.updating = true;
      this.installing = event.data === 'started';
    }
    if (isOfTheDevice(event)) {
      this.installing = false;
      this.alive = true;
      // What has no date may be old: it is a reason to look, and no proof.
      if (event.publishedAt !== null) this.#prove();
    }
    this.#news = true;
    this.#wake?.();
  }
}

/** Only a device that is connected causes these; the cloud says `offline` and ends updates on its own. */
function isOfTheDevice({ name, data }: DeviceEvent): boolean {
  return (name === 'spark/status' && data === 'online') || name.startsWith('spark/device/');
}
