import type { SetupError } from '../../shared/errors/error-codes';
import type { SetupInstruction, SetupSnapshot } from '../../shared/setup/snapshot';

/** What one snapshot says that the one before it did not. */
export interface News {
  readonly stateChanged: boolean;
  /** A new instruction, or null. */
  readonly instruction: SetupInstruction | null;
  readonly warnings: readonly SetupError[];
  /** It has left its own network for the first time. */
  readonly leftHome: boolean;
  /** It is seen to have another way to the internet while it is at the device. */
  readonly internetStays: boolean;
}

/** Compares each snapshot with the one before. */
export class SnapshotNews {
  #last: SetupSnapshot | null = null;
  #hasLeftHome = false;

  of(snapshot: SetupSnapshot): News {
    const last = this.#last;
    this.#last = snapshot;
    const leftHome = !this.#hasLeftHome && snapshot.facts.homeRestored === false;
    this.#hasLeftHome ||= leftHome;
    const sameInstruction = JSON.stringify(last?.instruction ?? null) === JSON.stringify(snapshot.instruction);
    return {
      stateChanged: last?.state !== snapshot.state || last.attempt !== snapshot.attempt,
      instruction: sameInstruction ? null : snapshot.instruction,
      leftHome,
      internetStays: last?.facts.internetStays !== true && snapshot.facts.internetStays === true,
      warnings: snapshot.warnings.slice(last?.warnings.length ?? 0),
    };
  }
}
