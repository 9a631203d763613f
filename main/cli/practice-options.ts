import { latencyProfiles, type LatencyProfile, type PracticeFaultSetting } from '../../shared/practice/world';
import { ok, type Result } from '../../shared/result';
import { parsePracticeFault } from '../practice/world-options';
import { choiceOption } from './choice-option';
import type { RawOptions } from './raw-options';
import { usage, type Refusal } from './refusal';

/** The world that `practice` was asked for. */
export interface PracticeOptions {
  readonly profile: LatencyProfile;
  readonly generation: 'g1' | 'g2';
  readonly faults: readonly PracticeFaultSetting[];
  readonly ethernet: boolean;
  readonly speed: number;
  /** What makes its names, tokens and codes the same each time. */
  readonly seed: string | null;
}

const FASTEST = 1000;

/** Checks the options of `practice`. */
export function readPracticeOptions(raw: RawOptions): Result<PracticeOptions, Refusal> {
  const profile = choiceOption(raw, 'profile', latencyProfiles, 'quiet');
  if (!profile.ok) return profile;
  const generation = choiceOption(raw, 'generation', ['g1', 'g2'], 'g2');
  if (!generation.ok) return generation;
  const faults: PracticeFaultSetting[] = [];
  for (const text of raw.all('fault')) {
    const fault = parsePracticeFault(text);
    if (fault === undefined) return usage('--fault takes name[@where][*times] with a known name.');
    faults.push(fault);
  }
  const speed = Number(raw.text('speed') ?? '1');
  if (!(speed > 0 && speed <= FASTEST)) return usage(`--speed takes a number above 0, up to ${FASTEST}.`);
  const seed = raw.text('seed');
  if (seed === '') return usage('--seed takes any word.');
  const world = { profile: profile.value, generation: generation.value, faults, ethernet: raw.has('ethernet') };
  return ok({ ...world, speed, seed });
}
