import type { FaultSwitches, WorldTime } from '../../world/world';
import type { EventHub } from '../events/event-hub';
import type { ClaimCodes } from './claim-codes';
import type { Directory } from './directory';
import type { Fleet } from './fleet';
import type { LimitSizes, LoginLock, Window } from './limits';
import type { Tokens } from './tokens';

/** Everything the virtual cloud knows (cloud 9.1). */
export interface CloudState {
  readonly time: WorldTime;
  readonly faults: FaultSwitches;
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly codes: ClaimCodes;
  readonly fleet: Fleet;
  readonly events: EventHub;
  readonly logins: LoginLock;
  readonly requests: Window;
  readonly tokenRequests: Window;
  readonly streamOpenings: Window;
  readonly limits: LimitSizes;
  /** What a claim does to a device of somebody else. */
  readonly foreignOwner: 'reject' | 'transfer';
}
