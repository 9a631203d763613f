/**
 * Where every limit, wait and elapsed time of the product comes from. Milliseconds.
 * In practice and in tests it may run faster than the wall clock, together with the world it is used in.
 */
export interface Clock {
  /** Monotonic milliseconds since an arbitrary start; goes on while the wall clock is set. */
  now(): number;
  /** The wall clock: milliseconds since 1970. Not for measuring. */
  wallTime(): number;
  /** Resolves after `ms`, or at once when the signal aborts. Never rejects: look at the signal. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls back once after `ms`; the returned function takes that back. */
  after(ms: number, callback: () => void): () => void;
}
