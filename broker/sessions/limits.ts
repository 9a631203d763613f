const MINUTE_MS = 60_000;

/** How long things last and how often they may be had (cloud 7.8, 8.2, 8.5). */
export const limits = {
  /** A one-time code that waits for its app. */
  codeMs: 15 * MINUTE_MS,
  benchMs: 10 * MINUTE_MS,
  benchIntervalMs: 2_000,
  /** A request that is over can still be told so for as long. */
  benchKeptMs: 60 * MINUTE_MS,
  /** A session after its code was used: a setup with pauses, and time to verify. */
  sessionMs: 4 * 60 * MINUTE_MS,
  tokenSeconds: 7_200,
  /** A token that the server uses itself, for one call. */
  ownTokenSeconds: 600,
  claimCodeSeconds: 3_600,
  /** The first one and six renewals. */
  tokensPerSession: 7,
  codesPerSession: 6,
  devicesPerSession: 3,
  wrongVerifiers: 5,
  sessionsPerUserAndHour: 20,
} as const;
