import type { DeviceFinding } from '../../../shared/company/contract';
import type { Signs } from '../../../shared/setup/verdict';
import type { SetupRun } from '../run';

/** What the watchers have seen since connect-ap. What a person says and the device's flag are kept elsewhere. */
export type Seen = Omit<Signs, 'light' | 'claimedBefore'>;

/** At connect-ap. */
export const nothingSeen: Seen = {
  deviceNetwork: 'unseen',
  trouble: null,
  inAccount: null,
  alive: false,
  updating: false,
  finding: null,
  claimById: null,
};

/** A watcher saw something. */
export function sees(run: SetupRun, seen: Partial<Seen>): void {
  run.known.seen = { ...run.known.seen, ...seen };
}

/** Everything that a verdict is made of, as of now. */
export function signsOf(run: SetupRun): Signs {
  const { light, claimedBefore } = run.view.snapshot().facts;
  return { ...run.known.seen, light, claimedBefore };
}

/** Findings that no waiting and no repair of ours changes. */
export function isForStaff(finding: DeviceFinding): boolean {
  return finding === 'quarantined' || finding === 'not_in_product' || finding === 'owned_by_other';
}
