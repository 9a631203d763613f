import { ok, type Result } from '../../shared/result';
import { Secret, type WifiPassword } from '../../shared/secret';
import type { InputStream, ProgramIo } from './program-io';
import { usage, type Refusal } from './refusal';
import type { PasswordSource } from './setup-options';

/** Reads the password from where the call says. Spaces are kept; of standard input one trailing newline is dropped. */
export async function readPassword(
  source: PasswordSource,
  io: Pick<ProgramIo, 'env' | 'stdin'>,
): Promise<Result<WifiPassword, Refusal>> {
  if (source.kind === 'env') {
    const text = io.env[source.variable];
    if (text === undefined) return usage('The variable that --password-env names is not set.');
    return ok(new Secret('wifi-password', text));
  }
  const text = await readAll(io.stdin);
  return ok(new Secret('wifi-password', text.replace(/\r?\n$/, '')));
}

async function readAll(stream: InputStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array | string));
  return Buffer.concat(chunks).toString('utf8');
}
