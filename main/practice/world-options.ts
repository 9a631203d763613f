import { practiceFaultSchema, type LatencyProfile, type PracticeFaultSetting } from '../../shared/practice/world';
import type { Generation } from './device/virtual-device';

/** How a practice world is to be; everything has a default. */
export interface PracticeWorldOptions {
  /** Default `quiet`. */
  readonly profile?: LatencyProfile;
  /** Default `g2`. */
  readonly generation?: Generation;
  readonly faults?: readonly PracticeFaultSetting[];
  /** A cable beside the radio: device and cloud are both reachable at all times. */
  readonly ethernet?: boolean;
  /** How many times faster than outside time passes; default 1. */
  readonly speed?: number;
  /** Makes ids, names, tokens and codes the same each time; null, the default: they are by chance. */
  readonly seed?: string | null;
}

/** Reads `name[@where][*times]`, as in `cloud-5xx@claim*2`; undefined when it is no fault of the practice world. */
export function parsePracticeFault(text: string): PracticeFaultSetting | undefined {
  const parts = /^([^@*]+)(?:@([^@*]+))?(?:\*(\d{1,6}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, name, at, times] = parts;
  const setting = {
    name,
    ...(at === undefined ? {} : { at }),
    ...(times === undefined ? {} : { times: Number(times) }),
  };
  return practiceFaultSchema.safeParse(setting).data;
}
