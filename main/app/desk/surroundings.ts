import type { FormerRunView } from '../../../shared/ipc/app-snapshot';
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
export function surroundingsOf(ground: Ground, practice: string | null, company: OpenedSession | null): Surroundings {
  const whose = { api: company?.api ?? null, company: company?.session ?? null };
  return { ...ground, wifi: practice === null ? 'auto' : 'practice', practice, softap: null, ...whose };
}

/** Mends what dead runs left on any radio. Null: nothing to tell. */
export async function mendFormerRun(
  { stateFolder, log }: Ground,
  lastMode: 'practice' | 'real' | null,
): Promise<FormerRunView | null> {
  const mended = await mendFormerRuns(stateFolder, log, new AbortController().signal);
  return mended === null ? null : { ...mended, mode: lastMode ?? 'real' };
}
