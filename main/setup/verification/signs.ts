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

/** Findings that no waiting and no repair of ours changes. */
export function isForStaff(finding: DeviceFinding): boolean {
  return finding === 'quarantined' || finding === 'not_in_product' || finding === 'owned_by_other';
}
