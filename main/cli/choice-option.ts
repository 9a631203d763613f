import { ok, type Result } from '../../shared/result';
import type { RawOptions } from './raw-options';
import { usage, type Refusal } from './refusal';

/** Reads an option that takes one of a few words. */
export function choiceOption<const Word extends string>(
  raw: RawOptions,
  name: string,
  words: readonly Word[],
  otherwise: Word,
): Result<Word, Refusal> {
  const text = raw.text(name);
  if (text === null) return ok(otherwise);
  const word = words.find((candidate) => candidate === text);
  return word === undefined ? usage(`--${name} takes one of: ${words.join(', ')}.`) : ok(word);
}
