import type { z } from 'zod';

import type {
  LatencyProfile,
  RadioPosition,
  radioRefusalSchema,
  radioScanSchema,
} from '../../../shared/practice/world';
import type { Result } from '../../../shared/result';
import type { PcPosition, WorldTime } from '../world/world';
import type { Neighbourhood } from './neighbourhood';

export type RadioScan = z.infer<typeof radioScanSchema>;
export type RadioRefusal = z.infer<typeof radioRefusalSchema>['refusal'];

export interface PcRadioOptions {
  readonly time: WorldTime;
  readonly profile: LatencyProfile;
  readonly neighbourhood: Neighbourhood;
  /** A cable beside the radio: device and internet are both reachable, wherever the radio is. */
  readonly ethernet?: boolean;
}

/** The PC's radio. It starts on the home connection, and never moves by itself except to nowhere. */
export interface PcRadio extends PcPosition {
  position(): RadioPosition;
  scan(): Promise<RadioScan>;
  join(ssidHex: string): Promise<Result<RadioPosition, RadioRefusal>>;
  restore(connectionId: string): Promise<Result<RadioPosition, RadioRefusal>>;
  /** Tells each new position; the returned function ends that. */
  onChange(listener: (position: RadioPosition) => void): () => void;
  close(): void;
}

/** Makes the radio of the practice PC. */
export function createPcRadio(options: PcRadioOptions): PcRadio {
  throw new Error(`Not built yet: ${options.profile}`);
}
