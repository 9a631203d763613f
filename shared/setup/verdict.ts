import type { DeviceFinding } from '../company/contract';
import type { LightId } from '../domain/light';
import type { ErrorCode, SetupError } from '../errors/error-codes';
import type { NextAction } from '../errors/next-actions';
import type { SetupFacts } from './snapshot';

/** The device's own network since connect-ap. `unseen`: nobody could look; `away`: it went and was not seen again. */
export type DeviceNetworkSign = 'stayed' | 'returned' | 'away' | 'unseen';

/** Everything that was seen by the time of a verdict. It holds no secret. */
export interface Signs {
  /** A of the failure tree: is the device's network there? */
  readonly deviceNetwork: DeviceNetworkSign;
  /** B: what lastingly kept the cloud or the company's server from answering; null: nothing. */
  readonly trouble: SetupError | null;
  /** C: is the device in this account? null: nobody could be asked. */
  readonly inAccount: boolean | null;
  /** D: a sign of life after connect-ap. */
  readonly alive: boolean;
  /** An update was seen to run. */
  readonly updating: boolean;
  /** E: the device's own flag. */
  readonly claimedBefore: boolean | null;
  /** What the company's server found. */
  readonly finding: DeviceFinding | null;
  /** The repair, claiming by id; null: not tried. */
  readonly claimById: 'claimed' | 'owned-by-other' | 'refused' | null;
  /** L: what a person says that the light does. */
  readonly light: LightId | null;
}

/** What the watchers have seen since connect-ap. What a person says and the device's flag are facts of their own. */
export type Seen = Omit<Signs, 'light' | 'claimedBefore'>;

/** At connect-ap. */
export const nothingSeen: Seen = {
  deviceNetwork: 'unseen',
  trouble: null,
  inAccount: null,
  alive: false,
  updating: false,
  finding: null,
  claimById: null,
};

/** All signs of a setup, from what is known of it. */
export function signsFrom({ seen, light, claimedBefore }: Pick<SetupFacts, 'seen' | 'light' | 'claimedBefore'>): Signs {
  return { ...seen, light, claimedBefore };
}

/** Why a setup is not verified, as far as the signs tell. */
export interface Verdict {
  readonly code: ErrorCode;
  /** The one thing to do. */
  readonly next: NextAction;
  /** What else it may be, the likelier first. */
  readonly others: readonly ErrorCode[];
  /** Do the signs contradict each other? Then nothing may be said with confidence. */
  readonly signsDisagree: boolean;
  readonly signs: Signs;
}
