import type { Clock } from '../../ports/clock';
import type { CompanyResult, OpenedSession } from '../../ports/company-session';
import { limited } from '../../ports/limited';

/** The longest that anybody waits for the cloud to be told; a token that it was not told of dies by itself. */
const LIMIT_MS = 3000;

/** A session that nobody sets anything up with: its token is revoked as far as the cloud can be reached. */
export async function giveUp({ session }: OpenedSession, clock: Clock): Promise<void> {
  await limited(clock, LIMIT_MS, new AbortController().signal, (within) => session.abandon(within));
}

/** A session that is opened when nobody wants it any more is given up. */
export async function orGivenUp(
  opening: CompanyResult<OpenedSession>,
  signal: AbortSignal,
  clock: Clock,
): CompanyResult<OpenedSession> {
  const opened = await opening;
  if (signal.aborted && opened.ok) await giveUp(opened.value, clock);
  return opened;
}
