import type { DeviceId } from '../../../shared/domain/device-id';
import type { CloudFault } from '../../../shared/errors/cloud-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { Clock } from '../../../main/ports/clock';
import type { CloudDevice, CloudSession, StreamNews, Timed } from '../../../main/ports/cloud-session';
import { DEVICE } from '../../../main/setup/testing/fake-world';
import type { Random } from './random';

/** What one API call takes, there and back (quality-bar 1c). */
export const API_MS = 350;

/** What the cloud knows of the device at a moment; null: it is not this customer's. */
export type Truth = (at: number) => Pick<CloudDevice, 'online' | 'lastHandshakeAt'> | null;

/** An event as it reaches an open stream. `publishedAt`: server time, null when it carries none. */
export interface Published {
  readonly at: number;
  readonly name: string;
  readonly data: string;
  readonly publishedAt: number | null;
}

/** What there is to know, to hear, and to compare with. */
export interface CloudScene {
  readonly truth: Truth;
  readonly events: readonly Published[];
  readonly streamWorks: boolean;
  readonly before: Timed<readonly CloudDevice[]>;
}

/** What one modelled device's setup is given, and how often it asked: the calls before connect-ap take no time. */
export class ModelledCloud {
  /** Calls of the API; the event stream is none. */
  calls = 0;
  readonly session: CloudSession;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #truth: Truth;
  readonly #events: readonly Published[];
  readonly #streamWorks: boolean;

  /** `before`: the list of devices as it was before the setup. */
  constructor(clock: Clock, random: Random, { truth, events, streamWorks, before }: CloudScene) {
    this.#clock = clock;
    this.#random = random;
    this.#truth = truth;
    this.#events = events;
    this.#streamWorks = streamWorks;
    const never = (): Promise<Result<never, CloudFault>> => Promise.resolve(fail({ kind: 'not-found' }));
    this.session = {
      life: () => this.#atOnce(null),
      createClaimCode: () => this.#atOnce({ code: new Secret('claim-code', 'bench'), ownedIds: new Set<DeviceId>() }),
      devices: () => this.#atOnce(before),
      device: (id, signal) => this.#look(id, signal),
      claimById: never,
      rename: never,
      follow: (listener, signal) => {
        this.#follow(listener, signal);
      },
      revoke: never,
    };
  }

  #atOnce<T>(value: T): Promise<Result<T, CloudFault>> {
    this.calls += 1;
    return Promise.resolve(ok(value));
  }

  /** The answer is what the cloud knows half-way. */
  async #look(id: DeviceId, signal: AbortSignal): Promise<Result<Timed<CloudDevice | 'not-yours'>, CloudFault>> {
    this.calls += 1;
    await this.#clock.sleep(API_MS / 2, signal);
    const known = this.#truth(this.#clock.now());
    await this.#clock.sleep(API_MS / 2, signal);
    if (signal.aborted) return fail({ kind: 'cancelled' });
    const rest = { id, name: null, productId: null, updating: false };
    return ok({ value: known === null ? 'not-yours' : { ...rest, ...known }, serverAheadMs: 0 });
  }

  /** Open after one call's time; what was published before is gone (cloud 3.2). */
  #follow(listener: (news: StreamNews) => void, signal: AbortSignal): void {
    if (!this.#streamWorks) {
      listener({ kind: 'lost' });
      return;
    }
    const openAt = this.#clock.now() + API_MS;
    const later = (at: number, news: StreamNews): void => {
      this.#clock.after(at - this.#clock.now(), () => {
        if (!signal.aborted) listener(news);
      });
    };
    later(openAt, { kind: 'open' });
    for (const { at, ...event } of this.#events) {
      if (at < openAt) continue;
      later(at + this.#random.between(40, 200), { kind: 'event', event: { deviceId: DEVICE, ...event } });
    }
  }
}
