import type { FaultSwitches, WorldTime } from '../../world/world';
import type { EventHub } from '../events/event-hub';
import type { ClaimCodes } from './claim-codes';
import type { Directory } from './directory';
import type { Fleet } from './fleet';
import type { LimitSizes, LoginLock, Window } from './limits';
import type { MfaLogins } from './mfa-logins';
import type { Tokens } from './tokens';

/** Everything the virtual cloud knows (cloud 9.1). */
export interface CloudState {
  readonly time: WorldTime;
  readonly faults: FaultSwitches;
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly mfa: MfaLogins;
  readonly codes: ClaimCodes;
  readonly fleet: Fleet;
  readonly events: EventHub;
  readonly logins: LoginLock;
  readonly requests: Window;
  readonly tokenRequests: Window;
  /** Accounts made, passwords reset. */
  readonly accountRequests: Window;
  readonly streamOpenings: Window;
  readonly limits: LimitSizes;
  /** What a claim does to a device of somebody else. */
  readonly foreignOwner: 'reject' | 'transfer';
  /** What creating a customer who exists is answered with; nobody documents it (cloud 1.8). */
  readonly duplicateCustomer: { readonly status: number; readonly body: unknown };
  /** How long the cloud goes on showing a device as online that went away (cloud 3.1), in milliseconds. */
  readonly noticedAfterMs: number;
}
