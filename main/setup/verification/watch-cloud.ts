import type { CloudFault } from '../../../shared/errors/cloud-faults';
import { setupError, type SetupError } from '../../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../../shared/result';
import type { DeviceId } from '../../../shared/domain/device-id';
import type { CloudSession } from '../../ports/cloud-session';
import type { SentConnect, SetupRun } from '../run';
import { diagnose, type Evidence } from './diagnosis';
import { hasFreshHandshake, LifeSigns } from './life-signs';
import { nextLook } from './look-times';
import { seesDeviceFromHome } from './sightings';

const LIMIT_MS = 120_000;
const UPDATE_LIMIT_MS = 300_000;
const AFTER_REPAIR_MS = 15_000;
const SHORTEST_PAUSE_MS = 500;
/** One odd answer is no verdict. */
const REPEATED = 2;

/** What is watched for: this device, online and this customer's, after that connect-ap. */
export interface Wanted {
  readonly session: CloudSession;
  readonly deviceId: DeviceId;
  readonly connect: SentConnect;
}

/** Watches the cloud until the device is this customer's and shows a fresh sign of life, or the time is over. */
export class CloudWatch {
  readonly #run: SetupRun;
  readonly #wanted: Wanted;
  readonly #signs: LifeSigns;
  readonly #begun: number;
  #owned = false;
  #updating = false;
  #faults: CloudFault[] = [];
  #notBefore = 0;

  constructor(run: SetupRun, wanted: Wanted) {
    this.#run = run;
    this.#wanted = wanted;
    this.#signs = new LifeSigns(wanted.deviceId, wanted.connect, run.known.baseline);
    this.#begun = run.ports.clock.now();
  }

  /** Null: aborted. */
  async verdict(signal: AbortSignal): Promise<Result<void, SetupError> | null> {
    const stream = new AbortController();
    const stop = (): void => {
      stream.abort();
    };
    signal.addEventListener('abort', stop, { once: true });
    this.#signs.follow(this.#wanted.session, stream.signal);
    try {
      const early = await this.#watch(() => this.#begun + this.#limit(), signal);
      if (early !== null || signal.aborted) return early;
      return await this.#repair(signal);
    } finally {
      stop();
      signal.removeEventListener('abort', stop);
    }
  }

  /** Is there a sign that an update is running? Then the device gets more time. */
  #limit(): number {
    return this.#updating || this.#signs.updating ? UPDATE_LIMIT_MS : LIMIT_MS;
  }

  /** Null: the deadline has passed without a verdict, or aborted. */
  async #watch(deadline: () => number, signal: AbortSignal): Promise<Result<void, SetupError> | null> {
    const { clock } = this.#run.ports;
    while (!signal.aborted) {
      this.#signs.takeNews();
      const lookedAt = clock.now();
      if (await this.#isVerified(signal)) return ok(undefined);
      if (this.#isSignedOut()) return fail(setupError('token-invalid'));
      if (clock.now() >= deadline()) return null;
      await this.#pause(lookedAt, deadline(), signal);
    }
    return null;
  }

  #isSignedOut(): boolean {
    const last = this.#faults.slice(-REPEATED);
    return last.length === REPEATED && last.every((fault) => fault.kind === 'session');
  }

  async #isVerified(signal: AbortSignal): Promise<boolean> {
    const { session, deviceId, connect } = this.#wanted;
    const { clock, log } = this.#run.ports;
    const answer = await session.device(deviceId, signal);
    if (!answer.ok && answer.error.kind !== 'forbidden' && answer.error.kind !== 'not-found') {
      if (answer.error.kind === 'cancelled') return false;
      this.#faults.push(answer.error);
      if (answer.error.kind === 'limited') this.#notBefore = clock.now() + answer.error.retryAfterMs;
      log.warn('cloud-look-failed', { fault: answer.error.kind });
      return false;
    }
    this.#faults = [];
    const device = answer.ok ? answer.value.value : 'not-yours';
    this.#owned = device !== 'not-yours';
    if (device === 'not-yours') return false;
    this.#run.known.ownedIds.add(deviceId);
    this.#updating = device.updating;
    return this.#signs.online || hasFreshHandshake(device, connect, this.#run.known.baseline);
  }

  /** Until it is time to look again, or there is news; never sooner than the cloud allows. */
  async #pause(lookedAt: number, deadline: number, signal: AbortSignal): Promise<void> {
    const { clock } = this.#run.ports;
    const soonest = Math.max(lookedAt + SHORTEST_PAUSE_MS, Math.min(this.#notBefore, deadline));
    await clock.sleep(soonest - clock.now(), signal);
    const due = this.#begun + nextLook(lookedAt - this.#begun, this.#signs.streamHealthy);
    const awake = new AbortController();
    const wake = (): void => {
      awake.abort();
    };
    signal.addEventListener('abort', wake, { once: true });
    this.#signs.onNews(wake);
    if (signal.aborted) wake();
    await clock.sleep(Math.max(0, Math.min(due, deadline) - clock.now()), awake.signal);
    this.#signs.onNews(null);
    signal.removeEventListener('abort', wake);
  }

  /** The time is over. A device that is not this customer's is claimed by its id, once (cloud 2.6). */
  async #repair(signal: AbortSignal): Promise<Result<void, SetupError> | null> {
    const { session, deviceId } = this.#wanted;
    const persistentFault = this.#faults.length >= REPEATED ? (this.#faults.at(-1) ?? null) : null;
    let claimById: Evidence['claimById'] = null;
    const { known, ports } = this.#run;
    const stayed = seesDeviceFromHome(this.#run) && known.connect?.left === false;
    if (!this.#owned && persistentFault === null && !stayed) {
      const claimed = await session.claimById(deviceId, signal);
      claimById = claimed.ok ? 'claimed' : claimed.error;
      const until = ports.clock.now() + AFTER_REPAIR_MS;
      const late = claimed.ok ? await this.#watch(() => until, signal) : null;
      if (late !== null) return late;
    }
    if (signal.aborted) return null;
    const seen = { persistentFault, owned: this.#owned, onlineEvent: this.#signs.online, claimById, stayed };
    return fail(diagnose(seen));
  }
}
