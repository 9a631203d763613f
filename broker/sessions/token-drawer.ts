/** The customer tokens that are out, by session; in memory only (cloud 8.1). */
export class TokenDrawer {
  readonly #bySession = new Map<string, readonly string[]>();

  keep(sessionId: string, token: string): void {
    this.#bySession.set(sessionId, [...(this.#bySession.get(sessionId) ?? []), token]);
  }

  take(sessionId: string): readonly string[] {
    const tokens = this.#bySession.get(sessionId) ?? [];
    this.#bySession.delete(sessionId);
    return tokens;
  }
}
