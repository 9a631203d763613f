import type { FormerRunView } from '../../../shared/ipc/app-snapshot';
import type { WifiWay } from '../../../shared/ipc/wifi-view';
import type { PracticeWorld } from '../../../shared/practice/world';
import type { OpenedSession } from '../../ports/company-session';
import type { Log } from '../../ports/log';
import { mendFormerRuns } from '../../wiring/former-runs';
import type { ProgramStart, Surroundings } from '../../wiring/workbench';

/** What every workbench of this app has in common. */
export interface Ground {
  readonly stateFolder: string;
  readonly program: ProgramStart;
  readonly log: Log;
}

/** The surroundings of a setup: the practice world's if there is one, else this PC as it is. */
export function surroundingsOf(
  ground: Ground,
  world: Pick<PracticeWorld, 'control'> | null,
  company: OpenedSession | null,
  way: WifiWay,
): Surroundings {
  const practice = world?.control ?? null;
  const wifi = way === 'guided' ? way : practice === null ? 'auto' : 'practice';
  return { ...ground, wifi, practice, softap: null, api: company?.api ?? null, company: company?.session ?? null };
}

/** Mends what dead runs left on any radio. Null: nothing to tell. */
export async function mendFormerRun(
  { stateFolder, log }: Ground,
  lastMode: 'practice' | 'real' | null,
): Promise<FormerRunView | null> {
  const mended = await mendFormerRuns(stateFolder, log, new AbortController().signal);
  if (mended === null) return null;
  const { deviceId, homeRestored, passedPointOfNoReturn } = mended;
  return { deviceId, homeRestored, passedPointOfNoReturn, mode: lastMode ?? 'real' };
}
