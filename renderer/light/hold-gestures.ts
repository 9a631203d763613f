/** A stretch of time on a button, in seconds. */
export interface HoldZone {
  readonly fromS: number;
  readonly untilS: number;
}

/** How a button is held (ux 7.5). */
export interface HoldGesture {
  readonly button: 'setup' | 'reset';
  /** The whole ring is so long in time. */
  readonly ringS: number;
  /** So long it is held here. */
  readonly heldS: number;
  /** When to let go. */
  readonly safe: HoldZone;
  /** When it does what nobody wanted; null: never. */
  readonly danger: HoldZone | null;
}

/** Held between these, SETUP leads into setup mode; at ten seconds the saved networks are erased. */
const setup = { button: 'setup', ringS: 10, safe: { fromS: 3, untilS: 8 }, danger: { fromS: 8, untilS: 10 } } as const;

/** The three that a person may need to know. */
export const holdGestures = {
  setup: { ...setup, heldS: 4 },
  erase: { ...setup, heldS: 10 },
  /** A tap: how long does not matter. */
  reset: { button: 'reset', ringS: 1, heldS: 0.3, safe: { fromS: 0, untilS: 1 }, danger: null },
} as const satisfies Readonly<Record<string, HoldGesture>>;

export type HoldName = keyof typeof holdGestures;
