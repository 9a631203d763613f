/**
 * Why the password that this computer keeps for a network is not to be had: it keeps none (any more); a person or the
 * system said no; only an administrator may read it; the system did not answer.
 */
export const savedPasswordRefusals = ['not-kept', 'refused', 'needs-administrator', 'no-answer'] as const;
export type SavedPasswordRefusal = (typeof savedPasswordRefusals)[number];
