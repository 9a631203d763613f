import type { SoftApCommand, SoftApFault } from '../../shared/errors/soft-ap-faults';
import type { Result } from '../../shared/result';
import type { FindEnd } from './json-end';
import type { Limits } from './limits';

/** One command: what is sent, how long it may take, and how its reply is read. */
export interface Command<T> {
  readonly name: SoftApCommand;
  readonly body: Uint8Array;
  readonly limits: Limits;
  readonly findEnd: () => FindEnd;
  readonly read: (json: Uint8Array) => Result<T, SoftApFault> | Promise<Result<T, SoftApFault>>;
  /** Faults that asking again cannot change. */
  readonly isFinal: (fault: SoftApFault) => boolean;
}
