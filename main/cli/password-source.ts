import { fail, ok, type Result } from '../../shared/result';
import { Secret, type WifiPassword } from '../../shared/secret';
import type { InputStream, ProgramIo } from './program-io';
import { usage, type Refusal } from './refusal';
import type { PasswordSource } from './setup-options';

/** Reads the password from where the call says. Spaces are kept; of standard input one trailing newline is dropped. */
export async function readPassword(
  source: PasswordSource,
  io: Pick<ProgramIo, 'env' | 'stdin'>,
  signal: AbortSignal,
): Promise<Result<WifiPassword, Refusal>> {
  if (source.kind === 'env') {
    const text = io.env[source.variable];
    if (text === undefined) return usage('The variable that --password-env names is not set.');
    return ok(new Secret('wifi-password', text));
  }
  const text = signal.aborted ? null : await readAll(io.stdin, signal);
  if (text === null) return fail({ kind: 'cancelled' });
  return ok(new Secret('wifi-password', text.replace(/\r?\n$/, '')));
}

/** Null: aborted. Nobody may ever close standard input. */
async function readAll(stream: InputStream, signal: AbortSignal): Promise<string | null> {
  const chunks: Buffer[] = [];
  const stop = (): void => {
    stream.destroy();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array | string));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return signal.aborted ? null : Buffer.concat(chunks).toString('utf8');
}
