import type { PlainId } from '../../shared/texts/message';

/** What stands beside a field in which there is more than it may hold; null: it fits. */
export function lengthProblem(typed: string, most: number): PlainId | null {
  return typed.length > most ? 'start.tooLong' : null;
}
