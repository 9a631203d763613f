import { setupError, type SetupError } from '../../shared/errors/error-codes';
import { fail, type Result } from '../../shared/result';
import type { Log } from '../ports/log';

/** Work that nobody waits for: an exception in it is a bug, and goes to the log. */
export function inBackground(log: Log, what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    warn(log, what, error);
  });
}

/** Work whose exceptions are bugs: the log gets them, and whoever waits gets `internal`. */
export async function orInternal<T>(
  log: Log,
  what: string,
  work: Promise<Result<T, SetupError>>,
): Promise<Result<T, SetupError>> {
  try {
    return await work;
  } catch (error) {
    warn(log, what, error);
    return fail(setupError('internal', { saw: what }));
  }
}

function warn(log: Log, what: string, error: unknown): void {
  log.warn('work broke', { what, error: error instanceof Error ? error.stack : String(error) });
}
