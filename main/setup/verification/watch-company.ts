import { errorOfCompanyFault, type CompanyFault } from '../../../shared/errors/company-faults';
import type { DeviceId } from '../../../shared/domain/device-id';
import type { Timed } from '../../ports/cloud-session';
import type { CompanyLook, CompanySession } from '../../ports/company-session';
import { limited } from '../../ports/limited';
import type { SentConnect, SetupRun } from '../run';
import { TOLERANCE_MS } from './life-signs';
import { isLasting, seenIn, sees } from './signs';
import { WaitLimit } from './wait-limit';

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
  #repeated = 0;

  constructor(run: SetupRun, wanted: WantedByCompany) {
    this.#run = run;
    this.#wanted = wanted;
  }

  /** `over`: what was seen is among the run's signs. Null: aborted. */
  async outcome(signal: AbortSignal): Promise<'verified' | 'over' | null> {
    const { clock } = this.#run.ports;
    const [begun, limit] = [clock.now(), new WaitLimit(this.#run)];
    while (!signal.aborted) {
      const early = await this.#look(signal);
      if (early !== null || clock.now() >= begun + limit.ms()) return early ?? 'over';
      await clock.sleep(pauseAfter(this.#faults.at(-1)), signal);
    }
    return null;
  }

  /** Null: nothing is decided yet. */
  async #look(signal: AbortSignal): Promise<'verified' | 'over' | null> {
    const { company, deviceId } = this.#wanted;
    const look = await limited(this.#run.ports.clock, LOOK_LIMIT_MS, signal, (within) =>
      company.look(deviceId, within),
    );
    if (!look.ok) return this.#hearFault(look.error);
    this.#faults = [];
    const { finding } = look.value.value;
    this.#repeated = finding === seenIn(this.#run).finding ? this.#repeated + 1 : 1;
    sees(this.#run, { trouble: null, finding, inAccount: this.#wanted.owned ? finding === 'owned' : null });
    if (isThere(look.value, this.#wanted)) return 'verified';
    return this.#repeated >= REPEATED && isLasting(finding) ? 'over' : null;
  }

  #hearFault(fault: CompanyFault): 'over' | null {
    if (fault.kind === 'cancelled') return null;
    this.#faults = [...this.#faults, fault];
    const isFinal = fault.kind === 'session-closed';
    if (isFinal || this.#faults.length >= REPEATED) sees(this.#run, { trouble: errorOfCompanyFault(fault) });
    return isFinal ? 'over' : null;
  }
}

function pauseAfter(fault: CompanyFault | undefined): number {
  return fault?.kind === 'limited' ? Math.max(PAUSE_MS, fault.retryAfterMs) : PAUSE_MS;
}

/** A handshake after connect-ap, in the cloud's time. */
function isFresh({ value, serverAheadMs }: Timed<CompanyLook>, connect: SentConnect): boolean {
  return value.lastHandshakeAt !== null && value.lastHandshakeAt > connect.wallTime + serverAheadMs - TOLERANCE_MS;
}

/** Online since connect-ap, and the customer's where it has to be. */
export function isThere(
  look: Timed<CompanyLook>,
  { connect, owned }: Pick<WantedByCompany, 'connect' | 'owned'>,
): boolean {
  const { finding } = look.value;
  const isRefused = finding === 'quarantined' || finding === 'not_in_product' || finding === 'other_firmware';
  return isFresh(look, connect) && (owned ? finding === 'owned' : !isRefused);
}
