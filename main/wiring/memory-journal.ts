import type { Journal, JournalFact } from '../ports/journal';

/** A journal for a run that moves nothing and holds no lock: it must not mix its facts into a run that does. */
export function memoryJournal(): Journal {
  const facts: JournalFact[] = [];
  return {
    append: (fact) => {
      facts.push(fact);
      return Promise.resolve();
    },
    read: () => Promise.resolve(facts),
  };
}
