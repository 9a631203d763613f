import type { CompanyResult, OpenedSession } from '../../ports/company-session';

/** A session that nobody sets anything up with: its token is revoked as far as the cloud can be reached, nobody waits. */
export function giveUp({ session }: OpenedSession): void {
  void session.abandon(new AbortController().signal);
}

/** A session that is opened when nobody wants it any more is given up. */
export async function orGivenUp(
  opening: CompanyResult<OpenedSession>,
  signal: AbortSignal,
): CompanyResult<OpenedSession> {
  const opened = await opening;
  if (signal.aborted && opened.ok) giveUp(opened.value);
  return opened;
}
