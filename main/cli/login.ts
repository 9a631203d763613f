import { readFile } from 'node:fs/promises';
import type { WifiSecurity } from '../../shared/domain/wifi-network';
import { setupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import { Secret, type WifiPassword } from '../../shared/secret';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import { usage, type Refusal } from './refusal';
import type { SetupOptions } from './setup-options';

const SHORTEST_WEP = 5;
const SHORTEST_WPA = 8;
/** 64 hex digits of a key, or 63 bytes of a passphrase. */
const LONGEST = 64;

type LoginOptions = Pick<SetupOptions, 'network' | 'identity' | 'outerIdentity' | 'caFile' | 'certificate'>;

/** Makes the login from the options and the password; reads the certificate files that were named. */
export async function makeLogin(
  options: LoginOptions,
  password: WifiPassword | null,
): Promise<Result<WifiLogin, Refusal>> {
  const ca = await readText(options.caFile, '--ca-file');
  if (!ca.ok) return ca;
  if (options.certificate !== null) return await certificateLogin(options, options.certificate, password, ca.value);
  if (options.identity !== null) {
    if (password === null) return usage('--identity needs --password-env or --password-stdin.');
    const { identity, outerIdentity } = options;
    return ok({ kind: 'peap', identity, outerIdentity, password, caPem: ca.value });
  }
  return personalLogin(options, password);
}

function personalLogin(options: LoginOptions, password: WifiPassword | null): Result<WifiLogin, Refusal> {
  const security = options.network?.security ?? 'auto';
  const isEmpty = password?.reveal() === '';
  if (password === null || (isEmpty && (security === 'auto' || security === 'open'))) return ok({ kind: 'none' });
  if (security === 'open') return usage('--security open takes no password.');
  return mayFit(security, password) ? ok({ kind: 'password', password }) : badPassword();
}

/** What can be told before anything is sent or moved; the rest needs the device's own scan (softap 3.6). */
function mayFit(security: WifiSecurity | 'auto', password: WifiPassword): boolean {
  const text = password.reveal();
  const bytes = Buffer.byteLength(text);
  if (security === 'auto') return bytes >= SHORTEST_WEP && bytes <= LONGEST;
  if (security !== 'wpa' && security !== 'wpa2') return true;
  return (bytes >= SHORTEST_WPA && bytes < LONGEST) || /^[0-9a-f]{64}$/i.test(text);
}

function badPassword(): Result<never, Refusal> {
  return fail({ kind: 'failed', error: setupError('password-invalid', { rule: 'length' }) });
}

async function certificateLogin(
  options: LoginOptions,
  files: { readonly certFile: string; readonly keyFile: string },
  password: WifiPassword | null,
  caPem: string | null,
): Promise<Result<WifiLogin, Refusal>> {
  if (password !== null) return usage('A login by certificate takes no password.');
  const certificate = await readText(files.certFile, '--cert-file');
  if (!certificate.ok) return certificate;
  const key = await readText(files.keyFile, '--key-file');
  if (!key.ok) return key;
  return ok({
    kind: 'eap-tls',
    outerIdentity: options.outerIdentity ?? options.identity,
    certificatePem: certificate.value ?? '',
    privateKey: new Secret('private-key', key.value ?? ''),
    caPem,
  });
}

async function readText(file: string | null, option: string): Promise<Result<string | null, Refusal>> {
  if (file === null) return ok(null);
  try {
    return ok(await readFile(file, 'utf8'));
  } catch {
    return usage(`The file of ${option} could not be read.`);
  }
}
