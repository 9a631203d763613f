import type { WifiAdapterRef } from '../ports/wifi-adapter';
import type { OwnRadio } from './choose-adapter';

/** An adapter that can be moved. */
export interface RadioCandidate {
  readonly ref: WifiAdapterRef;
  /** What a person's choice is remembered by. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** null: the system does not say. */
  readonly carriesInternet: boolean | null;
}

/**
 * Takes the adapter that a person wants, or else the first: `candidates` come best first. `tool` is what moves it, for
 * people. Null: there is none at all.
 */
export function takeRadio(
  tool: string,
  candidates: readonly RadioCandidate[],
  wanted: string | null,
): Extract<OwnRadio, { kind: 'radio' }> | null {
  const wish = candidates.find(({ id }) => id === wanted);
  if (wish !== undefined) return { kind: 'radio', ref: wish.ref, reason: `${tool} moves ${wish.name}, as you chose.` };
  const [best] = candidates;
  if (best === undefined) return null;
  const gone = wanted === null ? '' : 'The adapter that you chose cannot be moved now. ';
  return { kind: 'radio', ref: best.ref, reason: `${gone}${reasonFor(tool, best, candidates.length)}` };
}

function reasonFor(tool: string, { name, carriesInternet }: RadioCandidate, count: number): string {
  if (count === 1) return `${tool} moves ${name}.`;
  switch (carriesInternet) {
    case true:
      return `${tool} moves ${name}, one of ${count} Wi-Fi adapters, which all carry the internet.`;
    case false:
      return `${tool} moves ${name}, of ${count} Wi-Fi adapters one that carries no internet.`;
    case null:
      return `${tool} moves ${name}, of ${count} Wi-Fi adapters the best one.`;
  }
}
