interface KeptToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly diesAt: number;
}

/** The customer tokens that are out, by session; in memory only, and no longer than they live (cloud 8.1). */
export class TokenDrawer {
  readonly #bySession = new Map<string, readonly KeptToken[]>();

  /** Puts a token in, and forgets those that are dead by now. */
  keep(sessionId: string, kept: KeptToken, now: number): void {
    for (const [id, tokens] of this.#bySession) this.#put(id, tokens, now);
    this.#put(sessionId, [...(this.#bySession.get(sessionId) ?? []), kept], now);
  }

  take(sessionId: string): readonly string[] {
    const tokens = this.#bySession.get(sessionId) ?? [];
    this.#bySession.delete(sessionId);
    return tokens.map(({ token }) => token);
  }

  #put(sessionId: string, tokens: readonly KeptToken[], now: number): void {
    const alive = tokens.filter(({ diesAt }) => diesAt > now);
    if (alive.length === 0) this.#bySession.delete(sessionId);
    else this.#bySession.set(sessionId, alive);
  }
}
