import { forgetAuditBefore } from '../store/audit';
import { BenchStore } from '../store/bench-store';
import { SessionStore } from '../store/session-store';
import { later, type Office } from './office';

const DAY_MS = 24 * 3_600_000;

/** Forgets who was set up for, by whom and when, once that is older than the company wants to keep it. */
export async function forgetOld(office: Office): Promise<void> {
  const then = later(office, -office.settings.keepDays * DAY_MS);
  await office.database.transaction(async (queries) => {
    await new BenchStore(queries).forgetBefore(then);
    await new SessionStore(queries).forgetBefore(then);
    await forgetAuditBefore(queries, then);
  });
}
