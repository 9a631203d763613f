import type { JournalFact } from '../ports/journal';
import type { Log } from '../ports/log';

/** Notes a fact on the way home, which must not fail because a disk is full: at worst the next start restores once more. */
export async function noteAnyway(
  note: (fact: JournalFact) => Promise<void>,
  fact: JournalFact,
  log: Log,
): Promise<void> {
  try {
    await note(fact);
  } catch (error) {
    log.warn('journal-failed', { fact: fact.fact, error: String(error) });
  }
}
