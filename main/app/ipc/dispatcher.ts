import type { CommandName } from '../../../shared/ipc/command-names';
import { commandInputs, type CommandOutput, type ParsedInput } from '../../../shared/ipc/contract';
import type { Reply, ReplyError } from '../../../shared/ipc/reply';
import type { Log } from '../../ports/log';

/** One function per command: a forgotten one is a compile error. `'not-now'`: it does not fit the present state. */
export type Handlers = {
  readonly [N in CommandName]: (
    input: ParsedInput<N>,
  ) => CommandOutput<N> | 'not-now' | Promise<CommandOutput<N> | 'not-now'>;
};

/** What the checks need to know of whoever calls. */
export interface Dispatcher {
  readonly isOurs: (sender: unknown) => boolean;
  /** Is it not yet more than a page of ours asks? */
  readonly mayPass: () => boolean;
  readonly newRef: () => string;
  readonly log: Log;
}

/**
 * Sender, then how often, then schema, then handler; the answer is always a value.
 * An exception is a bug: the page gets `internal` with a reference, the log gets the rest.
 */
export async function dispatch<N extends CommandName>(
  { isOurs, mayPass, newRef, log }: Dispatcher,
  handlers: Handlers,
  name: N,
  sender: unknown,
  input: unknown,
): Promise<Reply<CommandOutput<N>>> {
  if (!isOurs(sender)) {
    log.warn('command from a foreign sender refused', { name });
    return refuse('refused');
  }
  // A flood is not written down: that would be another.
  if (!mayPass()) return refuse('refused');
  const parsed = commandInputs[name].safeParse(input);
  if (!parsed.success) {
    log.warn('command with bad input refused', { name, at: parsed.error.issues.map((issue) => issue.path.join('.')) });
    return refuse('bad-input');
  }
  try {
    const value = await handlers[name](parsed.data as ParsedInput<N>);
    return value === 'not-now' ? refuse('not-now') : { ok: true, value };
  } catch (error) {
    const ref = newRef();
    log.warn('command failed', { name, ref, error: error instanceof Error ? error.stack : String(error) });
    return refuse('internal', ref);
  }
}

function refuse(
  code: ReplyError['code'],
  ref: string | null = null,
): { readonly ok: false; readonly error: ReplyError } {
  return { ok: false, error: { code, ref } };
}
