import { isDeepStrictEqual } from 'node:util';
import type { DeviceFinding } from '../../../shared/company/contract';
import { signsFrom, type Seen, type Signs } from '../../../shared/setup/verdict';
import type { SetupRun } from '../run';

/** A watcher saw something. */
export function sees({ view }: SetupRun, news: Partial<Seen>): void {
  const { seen } = view.snapshot().facts;
  const next = { ...seen, ...news };
  if (!isDeepStrictEqual(seen, next)) view.learn({ seen: next });
}

/** What the watchers of this run have seen so far. */
export function seenIn({ view }: SetupRun): Seen {
  return view.snapshot().facts.seen;
}

/** Everything that a verdict is made of, as of now. */
export function signsOf({ view }: SetupRun): Signs {
  return signsFrom(view.snapshot().facts);
}

/** Findings that no repair of ours changes. */
export function isForStaff(finding: DeviceFinding): boolean {
  return isLasting(finding) || finding === 'owned_by_other';
}

/**
 * Findings that no waiting changes either: a device outside of the product or in quarantine is kept out with its code. One
 * of somebody else is theirs until it has brought its code, and may be handed over then (cloud 2.4).
 */
export function isLasting(finding: DeviceFinding): boolean {
  return finding === 'quarantined' || finding === 'not_in_product';
}
