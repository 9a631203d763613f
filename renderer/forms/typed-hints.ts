import type { PlainId } from '../../shared/texts/message';

/** What a person may not see of a password that is hidden, as texts; nothing of it is wrong, and all of it counts. */
export function typedHints(password: string): readonly PlainId[] {
  const hints: PlainId[] = [];
  if (password !== password.trim()) hints.push('password.spaces');
  // Another layout of the keyboard is the usual reason: pass phrases are printable ASCII by the standard.
  if (/[^\x20-\x7e]/.test(password.trim())) hints.push('password.unusualLetters');
  return hints;
}
