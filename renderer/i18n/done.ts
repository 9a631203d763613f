import { errorTextOf } from '../../shared/errors/error-texts';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Text } from '../../shared/texts/text';

/** What a setup that reached its end may claim: online only when that was verified. */
export function doneWords(
  text: Text,
  { outcome, state, error, facts: { name, ownerStays } }: SetupSnapshot,
): { readonly title: string; readonly body: string; readonly sure: boolean } {
  // A name is asked for once all else is verified.
  if (outcome === 'verified' || (outcome === null && state === 'name')) {
    const title = name === null ? text('done.onlineUnnamed') : text('done.online', { name });
    return { title, body: text(ownerStays ? 'done.onlineOwnerStays' : 'done.onlineBody'), sure: true };
  }
  if (error === null) return { title: text('done.configured'), body: text('done.configuredBody'), sure: true };
  const words = errorTextOf(text, error.code);
  return { title: words.title, body: `${words.happened} ${words.next}`, sure: false };
}
