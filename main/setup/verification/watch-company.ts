import { errorOfCompanyFault, type CompanyFault } from '../../../shared/errors/company-faults';
import { setupError, type SetupError } from '../../../shared/errors/error-codes';
import { fail, ok } from '../../../shared/result';
import type { DeviceId } from '../../../shared/domain/device-id';
import type { Timed } from '../../ports/cloud-session';
import type { CompanyLook, CompanySession } from '../../ports/company-session';
import { limited } from '../../ports/limited';
import type { SentConnect, SetupRun, StepResult } from '../run';
import { TOLERANCE_MS } from './life-signs';

const LIMIT_MS = 120_000;
const PAUSE_MS = 3000;
const LOOK_LIMIT_MS = 15_000;
/** One odd answer is no verdict. */
const REPEATED = 2;

/** What is watched for through the company's server. */
export interface WantedByCompany {
  readonly company: CompanySession;
  readonly deviceId: DeviceId;
  readonly connect: SentConnect;
  /** Must the session's customer own it (flow D), or is it enough that it is online (flow F)? */
  readonly owned: boolean;
}

/**
 * Asks the company's server until it has seen a fresh sign of life, and the owner where there has to be one, or the
 * time is over (cloud 7.4, 7.6, 8.4).
 */
export class CompanyWatch {
  readonly #run: SetupRun;
  readonly #wanted: WantedByCompany;
  #faults: readonly CompanyFault[] = [];
  #last: Timed<CompanyLook> | null = null;
  #repeated = 0;

  constructor(run: SetupRun, wanted: WantedByCompany) {
    this.#run = run;
    this.#wanted = wanted;
  }

  /** Null: aborted. */
  async verdict(signal: AbortSignal): Promise<StepResult | null> {
    const { clock } = this.#run.ports;
    const deadline = clock.now() + LIMIT_MS;
    while (!signal.aborted) {
      const early = await this.#look(signal);
      if (early !== null) return early;
      if (clock.now() >= deadline) return this.#atLast();
      await clock.sleep(pauseAfter(this.#faults.at(-1)), signal);
    }
    return null;
  }

  /** Null: nothing is decided yet. */
  async #look(signal: AbortSignal): Promise<StepResult | null> {
    const { company, deviceId } = this.#wanted;
    const look = await limited(this.#run.ports.clock, LOOK_LIMIT_MS, signal, (within) =>
      company.look(deviceId, within),
    );
    if (!look.ok) return this.#hearFault(look.error);
    this.#faults = [];
    if (isThere(look.value, this.#wanted)) return ok(undefined);
    this.#repeated = look.value.value.finding === this.#last?.value.finding ? this.#repeated + 1 : 1;
    this.#last = look.value;
    const isDecided = this.#repeated >= REPEATED && willStay(look.value, this.#wanted);
    return isDecided ? fail(errorOfLook(look.value, this.#wanted)) : null;
  }

  #hearFault(fault: CompanyFault): StepResult | null {
    this.#faults = [...this.#faults, fault];
    return fault.kind === 'session-closed' ? fail(errorOfCompanyFault(fault)) : null;
  }

  /** The time is over. */
  #atLast(): StepResult {
    const fault = this.#faults.length >= REPEATED ? this.#faults.at(-1) : undefined;
    if (fault !== undefined) return fail(errorOfCompanyFault(fault));
    return fail(this.#last === null ? setupError('device-never-online') : errorOfLook(this.#last, this.#wanted));
  }
}

function pauseAfter(fault: CompanyFault | undefined): number {
  return fault?.kind === 'limited' ? Math.max(PAUSE_MS, fault.retryAfterMs) : PAUSE_MS;
}

/** A handshake after connect-ap, in the cloud's time. */
function isFresh({ value, serverAheadMs }: Timed<CompanyLook>, connect: SentConnect): boolean {
  return value.lastHandshakeAt !== null && value.lastHandshakeAt > connect.wallTime + serverAheadMs - TOLERANCE_MS;
}

function isThere(look: Timed<CompanyLook>, { connect, owned }: WantedByCompany): boolean {
  const { finding } = look.value;
  const isRefused = finding === 'quarantined' || finding === 'not_in_product' || finding === 'other_firmware';
  return isFresh(look, connect) && (owned ? finding === 'owned' : !isRefused);
}

/** Will waiting change nothing? A device that is online is claimed by its code a moment later or not at all. */
function willStay({ value: { finding } }: Timed<CompanyLook>, { owned }: WantedByCompany): boolean {
  if (finding === 'quarantined' || finding === 'not_in_product') return true;
  return owned && finding === 'owned_by_other';
}

function errorOfLook(look: Timed<CompanyLook>, { connect }: WantedByCompany): SetupError {
  const { finding } = look.value;
  switch (finding) {
    case 'not_in_product':
      return setupError('not-in-product');
    case 'other_firmware':
      return setupError('not-in-product', { saw: 'firmware' });
    case 'quarantined':
      return setupError('device-quarantined');
    case 'owned_by_other':
      return setupError('owned-by-other');
    case 'online_unclaimed':
      return setupError('not-owned');
    case 'owned':
      return setupError(isFresh(look, connect) ? 'not-owned' : 'owned-but-offline');
    case 'never_online':
      return setupError('device-never-online');
  }
}
