import type { DeviceFinding } from '../../shared/company/contract';
import type { DeviceId } from '../../shared/domain/device-id';
import { setupError, type ErrorCode, type SetupError } from '../../shared/errors/error-codes';
import type { SetupOutcome } from '../../shared/setup/snapshot';
import type { SessionVerdict } from '../ports/company-session';
import { limited } from '../ports/limited';
import type { SetupRun } from './run';
import { askCompanyWhy } from './verification/ask-company-why';

const LIMIT_MS = 15_000;
const ABANDON_LIMIT_MS = 3000;

/**
 * Tells the company's server how its session ended: it looks who owns the device, and revokes the token. Where there is
 * no device to tell of, or it could not be told, the token is revoked here. Returns what it holds against a success; that
 * it could not be told is none, since the token dies by itself.
 */
export async function tellCompany(
  run: SetupRun,
  outcome: SetupOutcome,
  error: SetupError | null,
): Promise<SetupError | null> {
  const { company, clock, log } = run.ports;
  const id = run.known.identity?.id;
  if (company === null) return null;
  const { signal } = new AbortController();
  const abandon = async (): Promise<void> => {
    const revoked = await limited(clock, ABANDON_LIMIT_MS, signal, (within) => company.abandon(within));
    if (!revoked) log.warn('token-not-revoked');
  };
  if (id === undefined) {
    await abandon();
    return null;
  }
  const verdict = verdictOf(outcome, error);
  const told = await limited(clock, LIMIT_MS, signal, (within) => company.complete(id, verdict, within));
  if (told.ok) return null;
  await abandon();
  log.warn('company-not-told', { fault: told.error.kind });
  return told.error.kind === 'disagrees' ? await objectionTo(run, id) : null;
}

/** Why the server does not bear a success out, as far as it says so. */
async function objectionTo(run: SetupRun, id: DeviceId): Promise<SetupError> {
  const finding = await askCompanyWhy(run, id, new AbortController().signal);
  const code = finding === null ? undefined : OBJECTIONS[finding];
  return setupError(code ?? 'company-disagrees', finding === null ? {} : { finding });
}

const OBJECTIONS: Partial<Record<DeviceFinding, ErrorCode>> = {
  not_in_product: 'not-in-product',
  quarantined: 'device-quarantined',
  owned_by_other: 'owned-by-other',
};

function verdictOf(outcome: SetupOutcome, error: SetupError | null): SessionVerdict {
  if (outcome === 'verified' || outcome === 'cancelled') return outcome;
  switch (error?.code) {
    case 'owned-but-offline':
      return 'claimed-offline';
    case 'not-owned':
    case 'owned-by-other':
      return 'not-claimed';
    case 'not-in-product':
      return 'wrong-product';
    default:
      return 'cannot-tell';
  }
}
