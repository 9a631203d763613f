/** Why a command did nothing. `ref` is also in the log; the page never sees the message behind it. */
export interface ReplyError {
  readonly code: 'refused' | 'bad-input' | 'not-now' | 'internal';
  readonly ref: string | null;
}

/** The answer to a command. Failures are values: a thrown error would lose its code on the way and leak internals. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };
