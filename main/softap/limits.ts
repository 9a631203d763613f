/** How long one command may take, in milliseconds of the clock. */
export interface Limits {
  readonly connectMs: number;
  /** From the moment the connection stands to the complete reply. */
  readonly replyMs: number;
  /** Between two pieces of a reply that has begun. */
  readonly pieceMs: number;
}

const CONNECT_MS = 5_000;
const PIECE_MS = 5_000;

/** The client constants of softap 7.3. */
export const ordinaryLimits: Limits = { connectMs: CONNECT_MS, replyMs: 10_000, pieceMs: PIECE_MS };

/** Pieces of a scan come while the device still listens to the air (softap 3.3). */
export const scanLimits: Limits = { connectMs: CONNECT_MS, replyMs: 20_000, pieceMs: 10_000 };

/** Newer firmware scans twice inside `configure-ap`, each scan bounded at 30 s (softap 3.6). */
export const configureLimits: Limits = { connectMs: CONNECT_MS, replyMs: 60_000, pieceMs: PIECE_MS };

/** "Does somebody answer now?" */
export const probeLimits: Limits = { connectMs: 1_500, replyMs: 1_500, pieceMs: 1_500 };

/** While services start, connections are refused for a moment; after this long it is a verdict (softap 6, quirk 19). */
export const REFUSED_FOR_MS = 15_000;

/** Ours: a scan of over a thousand networks would fit. */
export const REPLY_MAX_BYTES = 256 * 1024;
