import type { SetupError } from '../../shared/errors/error-codes';
import type { SetupInstruction, SetupSnapshot } from '../../shared/setup/snapshot';

/** What one snapshot says that the one before it did not. */
export interface News {
  readonly stateChanged: boolean;
  /** A new instruction, or null. */
  readonly instruction: SetupInstruction | null;
  readonly warnings: readonly SetupError[];
}

/** Compares each snapshot with the one before. */
export class SnapshotNews {
  #last: SetupSnapshot | null = null;

  of(snapshot: SetupSnapshot): News {
    const last = this.#last;
    this.#last = snapshot;
    const sameInstruction = JSON.stringify(last?.instruction ?? null) === JSON.stringify(snapshot.instruction);
    return {
      stateChanged: last?.state !== snapshot.state || last.attempt !== snapshot.attempt,
      instruction: sameInstruction ? null : snapshot.instruction,
      warnings: snapshot.warnings.slice(last?.warnings.length ?? 0),
    };
  }
}
