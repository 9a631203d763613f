import type { AdapterReason, RadioTool } from '../../shared/domain/wifi-reason';
import type { WifiAdapterRef } from '../ports/wifi-adapter';
import type { OwnRadio } from './choose-adapter';

/** An adapter that can be moved. */
export interface RadioCandidate {
  readonly ref: Extract<WifiAdapterRef, { readonly kind: RadioTool }>;
  /** What a person's choice is remembered by. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** null: the system does not say. */
  readonly carriesInternet: boolean | null;
}

/** Takes the adapter that a person wants, or else the first: `candidates` come best first. Null: there is none at all. */
export function takeRadio(
  candidates: readonly RadioCandidate[],
  wanted: string | null,
): Extract<OwnRadio, { kind: 'radio' }> | null {
  const wish = candidates.find(({ id }) => id === wanted);
  const best = wish ?? candidates[0];
  if (best === undefined) return null;
  const id = wish === undefined ? reasonFor(best, candidates.length) : 'chosen';
  const isInstead = wish === undefined && wanted !== null;
  return { kind: 'radio', ref: best.ref, reason: { id, tool: best.ref.kind, adapter: best.name, isInstead } };
}

function reasonFor({ carriesInternet }: RadioCandidate, count: number): AdapterReason['id'] {
  if (count === 1) return 'only';
  switch (carriesInternet) {
    case true:
      return 'all-internet';
    case false:
      return 'no-internet';
    case null:
      return 'best';
  }
}
