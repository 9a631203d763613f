import { errorOfCloudFault, type CloudFault } from '../../../shared/errors/cloud-faults';
import { setupError } from '../../../shared/errors/error-codes';
import type { DeviceId } from '../../../shared/domain/device-id';
import type { CloudSession } from '../../ports/cloud-session';
import type { HomeStream, SentConnect, SetupRun } from '../run';
import { isSpentByAge } from '../code-age';
import { askCompanyWhy } from './ask-company-why';
import { awaitStaffFinding } from './await-staff';
import { hasFreshHandshake, type LifeSigns } from './life-signs';
import { nextLook } from './look-times';
import { isInOtherProduct, productNumber } from './other-product';
import { firstResult } from './race';
import { isForStaff, seenIn, sees } from './signs';
import { seesDeviceFromHome } from './sightings';
import { WaitLimit } from './wait-limit';

const AFTER_REPAIR_MS = 15_000;
const SHORTEST_PAUSE_MS = 500;
/** Who heard the device before its owner was seen looks once more after this time: the claim is being stored. */
const CLAIM_STORED_MS = 1000;
/**
 * A stream that opens this soon after a look makes up for no other: of a device that comes online between them the events
 * go on for longer than that. One that opens later does, and is not waited for.
 */
const STREAM_GRACE_MS = 1000;
/** One odd answer is no verdict. */
const REPEATED = 2;

/** What is watched for: this device, online and this customer's, after that connect-ap. */
export interface Wanted {
  readonly session: CloudSession;
  readonly deviceId: DeviceId;
  /** What is heard meanwhile; its first look is not repeated. */
  readonly stream: HomeStream;
  readonly connect: SentConnect;
}

/** Watches the cloud until the device is this customer's and shows a fresh sign of life, or the time is over. */
export class CloudWatch {
  readonly #run: SetupRun;
  readonly #wanted: Wanted;
  readonly #signs: LifeSigns;
  readonly #limit: WaitLimit;
  readonly #begun: number;
  #owned: boolean;
  #lookedOnceMore = false;
  /** The look that verified it found it waiting for the rest of an update. */
  #inSafeMode = false;
  /** How many looks in a row said that it is in another product. */
  #misplaced = 0;
  #faults: CloudFault[] = [];
  #notBefore = 0;

  constructor(run: SetupRun, wanted: Wanted) {
    this.#run = run;
    this.#wanted = wanted;
    const { signs, lookedAt } = wanted.stream;
    this.#signs = signs;
    this.#limit = new WaitLimit(run);
    this.#begun = lookedAt ?? run.ports.clock.now();
    this.#owned = lookedAt !== null && seenIn(run).inAccount === true;
  }

  /** `over`: no use to wait any longer, and what was seen is among the run's signs. Null: aborted. */
  async outcome(signal: AbortSignal): Promise<'verified' | 'over' | null> {
    const first = await firstResult<'verified' | 'over'>(signal, [
      (within) => this.#provenByEvent(within),
      (within) => this.#lookUntilOver(within),
      (within) => awaitStaffFinding(this.#run, this.#wanted.deviceId, () => this.#owned, within),
    ]);
    sees(this.#run, { updating: this.#signs.updating || seenIn(this.#run).updating, alive: this.#signs.alive });
    if (first === 'verified' && (this.#signs.installing || this.#inSafeMode)) warnOfUpdate(this.#run);
    return first;
  }

  /** An event does not tell the product. Where that counts, and no company's server looks at it in the end, a look does. */
  async #provenByEvent(signal: AbortSignal): Promise<'verified' | null> {
    const proven = await this.#signs.proof(signal);
    const needsLook = productNumber(this.#run.plan) !== null && this.#run.ports.company === null;
    return needsLook || this.#misplaced > 0 ? null : proven;
  }

  async #lookUntilOver(signal: AbortSignal): Promise<'verified' | 'over' | null> {
    const deadline = () => this.#begun + this.#limit.ms(this.#signs.updating);
    const { lookedAt } = this.#wanted.stream;
    // Where a device is to be claimed by its id, that comes behind a look.
    if (lookedAt !== null && !isSpentByAge(this.#run)) await this.#pause(lookedAt, deadline(), signal);
    const early = await this.#watch(deadline, signal);
    return early ?? (signal.aborted ? null : await this.#repair(signal));
  }

  /** Null: the deadline has passed, or aborted. */
  async #watch(deadline: () => number, signal: AbortSignal): Promise<'verified' | 'over' | null> {
    const { clock } = this.#run.ports;
    while (!signal.aborted) {
      this.#signs.takeNews();
      if (this.#signs.updating) sees(this.#run, { updating: true });
      const lookedAt = clock.now();
      if (await this.#isVerified(signal)) return 'verified';
      if (this.#isSignedOut() || this.#misplaced >= REPEATED) return 'over';
      if (!this.#owned && isSpentByAge(this.#run)) await this.#claimById(signal);
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
    const answer = await session.device(deviceId, signal);
    if (!answer.ok) {
      this.#hearFault(answer.error);
      return false;
    }
    this.#faults = [];
    const device = answer.value.value;
    this.#owned = device !== 'not-yours';
    sees(this.#run, { trouble: null, inAccount: this.#owned });
    if (device === 'not-yours') return false;
    this.#run.known.ownedIds.add(deviceId);
    sees(this.#run, { updating: device.updating || this.#signs.updating });
    this.#misplaced = isInOtherProduct(this.#run.plan, device) ? this.#misplaced + 1 : 0;
    if (this.#misplaced > 0) {
      if (this.#misplaced >= REPEATED) sees(this.#run, { finding: 'not_in_product' });
      return false;
    }
    const isHere = this.#signs.alive || hasFreshHandshake(device, connect, this.#run.known.baseline);
    this.#inSafeMode = isHere && device.updating;
    return isHere;
  }

  #hearFault(fault: CloudFault): void {
    if (fault.kind === 'cancelled') return;
    const { clock, log } = this.#run.ports;
    this.#faults.push(fault);
    if (this.#faults.length >= REPEATED) sees(this.#run, { trouble: errorOfCloudFault(fault) });
    if (fault.kind === 'limited') this.#notBefore = clock.now() + fault.retryAfterMs;
    log.warn('cloud-look-failed', { fault: fault.kind });
  }

  /** Until it is time to look again, or there is news; never sooner than the cloud allows. */
  async #pause(lookedAt: number, deadline: number, signal: AbortSignal): Promise<void> {
    const { clock } = this.#run.ports;
    const soonest = Math.max(lookedAt + SHORTEST_PAUSE_MS, Math.min(this.#notBefore, deadline));
    await clock.sleep(soonest - clock.now(), signal);
    const again = this.#looksOnceMore() ? lookedAt + CLAIM_STORED_MS : Infinity;
    while (!signal.aborted && !this.#signs.takeNews()) {
      const due = this.#begun + nextLook(lookedAt - this.#begun, this.#signs.streamHealthy);
      const until = Math.min(due, again, deadline);
      if (clock.now() >= until) return;
      await this.#sleepUntilNews(until - clock.now(), signal);
      if (clock.now() - lookedAt > STREAM_GRACE_MS) return;
    }
  }

  /** Once: the device itself was heard, and the look said that it is not this customer's. */
  #looksOnceMore(): boolean {
    const isDue = this.#signs.alive && !this.#owned && !this.#lookedOnceMore;
    this.#lookedOnceMore ||= isDue;
    return isDue;
  }

  async #sleepUntilNews(ms: number, signal: AbortSignal): Promise<void> {
    const awake = new AbortController();
    const wake = (): void => {
      awake.abort();
    };
    signal.addEventListener('abort', wake, { once: true });
    this.#signs.onNews(wake);
    if (signal.aborted) wake();
    await this.#run.ports.clock.sleep(Math.max(0, ms), awake.signal);
    this.#signs.onNews(null);
    signal.removeEventListener('abort', wake);
  }

  /** The time is over. A device that is nobody's, as far as can be known, is claimed by its id, once (cloud 2.6). */
  async #repair(signal: AbortSignal): Promise<'verified' | 'over' | null> {
    const { deviceId } = this.#wanted;
    const { known, ports } = this.#run;
    const stayed = seesDeviceFromHome(this.#run) && known.connect?.left === false;
    if (stayed) sees(this.#run, { deviceNetwork: 'stayed' });
    if (this.#owned || this.#faults.length >= REPEATED || stayed) return 'over';
    const finding = await askCompanyWhy(this.#run, deviceId, signal);
    if (finding !== null && isForStaff(finding)) return 'over';
    const claimed = await this.#claimById(signal);
    if (signal.aborted) return null;
    const until = ports.clock.now() + AFTER_REPAIR_MS;
    return (claimed ? await this.#watch(() => until, signal) : null) ?? 'over';
  }

  async #claimById(signal: AbortSignal): Promise<boolean> {
    const claimed = await this.#wanted.session.claimById(this.#wanted.deviceId, signal);
    if (!signal.aborted) sees(this.#run, { claimById: claimed.ok ? 'claimed' : refusalOf(claimed.error) });
    return claimed.ok;
  }
}

/** It is there and this customer's, and must not lose its power now (cloud 3.4, `verified-updating`). */
export function warnOfUpdate({ view }: SetupRun): void {
  view.warn(setupError('device-updating'));
}

function refusalOf(fault: CloudFault): 'owned-by-other' | 'refused' {
  return fault.kind === 'owned-by-other' ? 'owned-by-other' : 'refused';
}
