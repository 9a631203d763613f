import type { DeviceId } from '../domain/device-id';
import type { LightId } from '../domain/light';
import type { Ssid } from '../domain/ssid';
import type { Downgrade } from '../domain/downgrade';
import type { ChosenNetwork, SeenNetwork } from '../domain/wifi-network';
import type { SetupError } from '../errors/error-codes';
import type { SetupState } from './states';
import type { Seen, Verdict } from './verdict';

/** What a person is being asked for; each has one intent that answers it. */
export type SetupQuestion =
  /** Several devices are in sight: answer `choose-device`. */
  | { readonly kind: 'which-device'; readonly devices: readonly Ssid[] }
  /** Answer `choose-network`, with the password in the same command. */
  | {
      readonly kind: 'which-network';
      readonly networks: readonly SeenNetwork[];
      readonly preselected: Ssid | null;
      /** What was chosen before, and is not among the networks that the device sees; null: nothing is missing. */
      readonly missing: ChosenNetwork | null;
      /** Why the device did not take what was chosen before; null: nothing was turned down. */
      readonly because: SetupError | null;
    }
  /** Only the password again, everything else is kept: answer `password`. */
  | {
      readonly kind: 'password';
      readonly network: ChosenNetwork;
      readonly because: SetupError;
      /** What was heard last, for a person who wants another network: `choose-network` answers too. */
      readonly networks: readonly SeenNetwork[];
    }
  /** Set up before, perhaps by someone else: answer `take-over` or `cancel`. */
  | { readonly kind: 'take-over'; readonly deviceId: DeviceId }
  /** Perhaps another network of the same name: answer `allow-downgrade`, `refuse-downgrade` or `cancel`. */
  | ({ readonly kind: 'downgrade' } & Downgrade)
  /** The PC left the device for this network: answer `go-on` or `cancel`. */
  | { readonly kind: 'go-on'; readonly network: Ssid }
  /** Answer `name` or `skip-name`. */
  | { readonly kind: 'name'; readonly suggestion: string };

/** What a person must do with their hands, because nothing else can. */
export type SetupInstruction =
  | { readonly kind: 'hold-setup-button' }
  /** The network of this name asks for a password, which that of a device never does. */
  | { readonly kind: 'restart-device'; readonly ssid: Ssid }
  | { readonly kind: 'join-device-network'; readonly ssid: Ssid | null }
  /** At the device, from which the system keeps this program (wifi 4.5). */
  | { readonly kind: 'allow-local-network' }
  | { readonly kind: 'rejoin-own-network'; readonly connection: string | null };

/** Everything known so far that may be shown. */
export interface SetupFacts {
  readonly deviceSsid: Ssid | null;
  readonly deviceId: DeviceId | null;
  /** Only its network is set: whose the device is stays as it was (flows E and F). */
  readonly ownerStays: boolean;
  /** The device's own flag; a hint, never cleared by an unclaim (cloud 0.1 rule 7). */
  readonly claimedBefore: boolean | null;
  /** The connection to come back to, by its display name. */
  readonly home: string | null;
  readonly network: ChosenNetwork | null;
  /** The device's name as the cloud confirmed it. */
  readonly name: string | null;
  /** What was seen since the device was told to join last. */
  readonly seen: Seen;
  /** What a person said last that the light does, since the device was configured; null: nobody has. */
  readonly light: LightId | null;
  /** While this computer is at the device: has it another way to the internet? null: nobody knows (yet). */
  readonly internetStays: boolean | null;
  /** null: we have moved nothing (yet). */
  readonly homeRestored: boolean | null;
  /** A person moves this computer between networks. */
  readonly movedByHand: boolean;
  /** A person was sent to the device's network, and has not been seen back. */
  readonly sentByHand: boolean;
}

/** What ended, or is about to end, a setup. */
export const setupOutcomes = ['verified', 'configured', 'failed', 'cancelled'] as const;
export type SetupOutcome = (typeof setupOutcomes)[number];

/** One finished step, for progress with times. */
export interface PassedStep {
  readonly state: SetupState;
  readonly elapsedMs: number;
}

/** Whoever signed in does so again, or somebody brings another token as they brought the first. */
export type NewTokenWay = 'sign-in' | 'as-given';

/** The whole truth of one setup at one moment. Screens and the terminal show it and hold no copy. */
export interface SetupSnapshot {
  readonly runId: string;
  /** Grows with every change; of two snapshots the higher one is newer. */
  readonly rev: number;
  readonly state: SetupState;
  /** How often this state has been entered in this run, from 1. */
  readonly attempt: number;
  /** Milliseconds since the run began. */
  readonly elapsedMs: number;
  readonly passed: readonly PassedStep[];
  readonly facts: SetupFacts;
  readonly question: SetupQuestion | null;
  readonly instruction: SetupInstruction | null;
  /** The one reason, while `failed` or after. */
  readonly error: SetupError | null;
  /** What the error is drawn from, if it is the end of a verification. */
  readonly verdict: Verdict | null;
  /** Something that did not stop the setup, as naming that failed. */
  readonly warnings: readonly SetupError[];
  readonly outcome: SetupOutcome | null;
  readonly can: {
    readonly retry: boolean;
    readonly cancel: boolean;
    readonly rescan: boolean;
    /** Would it help here if a person moved the PC? Then `by-hand` may be said in place of `retry`. */
    readonly byHand: boolean;
    /** How a token is had in place of the one that the cloud does not take; then `use-token` is said in place of `retry`. */
    readonly newToken: NewTokenWay | null;
  };
}
