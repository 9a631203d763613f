import type { PracticeWorld } from '../../../shared/practice/world';
import type { JournalEntry } from '../cloud/request-journal';
import type { DeviceRecord } from '../device/device-record';
import type { PcRadio } from '../radio/pc-radio';
import type { FaultSwitches } from '../world/world';

/** What really happened in the world, with passwords, tokens and claim codes: for tests and the curious, never for a client. */
export interface PracticeRecord {
  readonly device: DeviceRecord;
  /** Devices that were there before it, oldest first, as they were when they went. */
  readonly earlierDevices: readonly DeviceRecord[];
  readonly cloud: readonly JournalEntry[];
  /** Every token and refresh token that the cloud gave out. */
  readonly tokens: readonly string[];
  /** Event streams that are open at the cloud now. */
  readonly openStreams: number;
}

/** What the control port can look at and change. */
export interface ControlledWorld {
  readonly radio: Pick<
    PcRadio,
    'position' | 'permission' | 'scan' | 'join' | 'restore' | 'savedNetworks' | 'savedPassword'
  >;
  readonly faults: FaultSwitches;
  describe(): PracticeWorld;
  record(): PracticeRecord;
  /** Puts the world's time forward, so that tokens and claim codes grow old. */
  skipTime(ms: number): void;
  /** The next device from its box, in listening mode: a new id at the same address. */
  resetDevice(): Promise<void>;
  /** A person holds the SETUP button: the same device listens again. */
  holdSetupButton(): void;
  /** The device runs its own program, out of setup mode. */
  leaveSetupMode(): void;
  stop(): Promise<void>;
}
