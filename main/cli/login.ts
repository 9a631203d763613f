import type { WifiSecurity } from '../../shared/domain/wifi-network';
import { setupError } from '../../shared/errors/error-codes';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import { Secret, type WifiPassword } from '../../shared/secret';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import { wepPassword, wpaPassword } from '../softap/password-rules';
import { certificateOf, privateKeyOf, type Tell } from './certificate-options';
import { usage, type Refusal } from './refusal';
import type { SetupOptions } from './setup-options';

/** No network takes fewer bytes (WEP) or more (a WPA key in hex) (softap 3.6). */
const SHORTEST = 5;
const LONGEST = 64;

type LoginOptions = Pick<SetupOptions, 'network' | 'identity' | 'outerIdentity' | 'caFile' | 'certificate'>;

/** Makes the login from the options and the password; reads and checks the certificate files that were named. */
export async function makeLogin(
  options: LoginOptions,
  password: WifiPassword | null,
  tell: Tell,
): Promise<Result<WifiLogin, Refusal>> {
  const ca = options.caFile === null ? null : await certificateOf('--ca-file', options.caFile, tell);
  if (ca?.ok === false) return ca;
  const caPem = ca?.value.pem ?? null;
  if (options.certificate !== null) return certificateLogin(options, options.certificate, password, caPem, tell);
  if (options.identity !== null) {
    if (password === null) return usage('--identity needs --password-env or --password-stdin.');
    const { identity, outerIdentity } = options;
    return ok({ kind: 'peap', identity, outerIdentity, password, caPem });
  }
  return personalLogin(options, password);
}

function personalLogin(options: LoginOptions, password: WifiPassword | null): Result<WifiLogin, Refusal> {
  const security = options.network?.security ?? 'auto';
  const text = password?.reveal() ?? '';
  if (text === '' && (security === 'auto' || security === 'open')) return ok({ kind: 'none' });
  if (security === 'open') return usage('--security open takes no password.');
  const rule = brokenRule(security, text);
  if (rule !== null) return fail({ kind: 'failed', error: setupError('password-invalid', { rule }) });
  return ok({ kind: 'password', password: password ?? new Secret('wifi-password', text) });
}

/** What can be told before anything is sent or moved; with `auto` the rest needs the device's own scan (softap 3.6). */
function brokenRule(security: WifiSecurity | 'auto', text: string): string | null {
  switch (security) {
    case 'wep':
      return ruleOf(wepPassword(text));
    case 'wpa':
    case 'wpa2':
      return ruleOf(wpaPassword(text));
    default: {
      const bytes = Buffer.byteLength(text);
      return bytes < SHORTEST || bytes > LONGEST ? 'length' : null;
    }
  }
}

function ruleOf(checked: Result<Uint8Array, SoftApFault>): string | null {
  return !checked.ok && checked.error.kind === 'password-form' ? checked.error.rule : null;
}

async function certificateLogin(
  options: LoginOptions,
  files: { readonly certFile: string; readonly keyFile: string },
  password: WifiPassword | null,
  caPem: string | null,
  tell: Tell,
): Promise<Result<WifiLogin, Refusal>> {
  if (password !== null) return usage('A login by certificate takes no password.');
  const certificate = await certificateOf('--cert-file', files.certFile, tell);
  if (!certificate.ok) return certificate;
  const key = await privateKeyOf(files.keyFile, certificate.value, tell);
  if (!key.ok) return key;
  return ok({
    kind: 'eap-tls',
    outerIdentity: options.outerIdentity ?? options.identity,
    certificatePem: certificate.value.pem,
    privateKey: key.value,
    caPem,
  });
}
