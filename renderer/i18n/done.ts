import { errorTexts } from '../../shared/errors/error-texts';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { en } from './en';

/** What a setup that reached its end may claim: online only when that was verified. */
export function doneWords({ outcome, error, facts }: SetupSnapshot): {
  readonly title: string;
  readonly body: string;
  readonly sure: boolean;
} {
  if (outcome === 'verified') {
    return { title: en.done.online(facts.name ?? en.done.yourDevice), body: en.done.onlineBody, sure: true };
  }
  if (error === null) return { title: en.done.configured, body: en.done.configuredBody, sure: true };
  const words = errorTexts[error.code];
  return { title: words.title, body: `${words.happened} ${words.next}`, sure: false };
}
