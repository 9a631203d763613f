import type { Text } from '../texts/text';
import type { SetupFacts } from '../setup/snapshot';
import type { ErrorCode } from './error-codes';

/**
 * What a person is told about one failure, in plain words. Where the computer is, is said apart from this
 * (`computerText`), because it differs from run to run.
 */
export interface ErrorText {
  /** One line, no blame. */
  readonly title: string;
  /** What happened, with the likely reason and no more certainty than the signs give. */
  readonly happened: string;
  /** What is safe, and the state that the device is in. */
  readonly safe: string;
  /** The one thing to do next. */
  readonly next: string;
}

/** The text of one code in the language of `text`; every code has one in every language. */
export function errorTextOf(text: Text, code: ErrorCode): ErrorText {
  return {
    title: text(`error.${code}.title`),
    happened: text(`error.${code}.happened`),
    safe: text(`error.${code}.safe`),
    next: text(`error.${code}.next`),
  };
}

/** What a run knows of where this computer is, in the words of its snapshot. */
type ComputerFacts = Pick<SetupFacts, 'homeRestored' | 'home' | 'sentByHand'>;

/** Where this computer is after a run; empty when nobody moved it. */
export function computerText(text: Text, { homeRestored, home, sentByHand }: ComputerFacts): string {
  if (homeRestored === null) return sentByHand ? text('computer.byHand') : '';
  if (homeRestored) return home === null ? text('computer.back') : text('computer.backNamed', { home });
  return home === null ? text('computer.away') : text('computer.awayNamed', { home });
}
