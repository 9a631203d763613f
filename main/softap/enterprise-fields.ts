import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { ok, type Result } from '../../shared/result';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import type { DevicePublicKey } from '../ports/soft-ap-device';
import { encryptForDevice, sealForDevice } from './encryption';
import { badForm } from './password-rules';
import { certificateField, privateKeyBytes } from './pem-fields';
import type { RawValue } from './raw-json';
import { utf8 } from './wire';

export type Field = readonly [key: string, value: RawValue];
type Fields = Result<readonly Field[], SoftApFault>;
type Peap = Extract<WifiLogin, { kind: 'peap' }>;
type EapTls = Extract<WifiLogin, { kind: 'eap-tls' }>;

const EAP_PEAP = 25;
const EAP_TLS = 13;
const TEXT_MAX_BYTES = 64;

/** Whether these log-in data can be stored by the device at all; null when they can. */
export function enterpriseProblem(login: Peap | EapTls): SoftApFault | null {
  const found = login.kind === 'peap' ? peapRules(login) : tlsRules(login);
  return found.ok ? null : found.error;
}

/** The fields of `configure-ap` for PEAP or EAP-TLS (softap 3.6, 4.3). */
export async function enterpriseFields(login: Peap | EapTls, key: DevicePublicKey): Promise<Fields> {
  return login.kind === 'peap' ? peapFields(login, key) : tlsFields(login, key);
}

async function peapFields(login: Peap, key: DevicePublicKey): Promise<Fields> {
  const rules = peapRules(login);
  if (!rules.ok) return rules;
  const pwd = utf8(await encryptForDevice(key, utf8(login.password.reveal())));
  return ok([['pwd', pwd], ['eap', EAP_PEAP], ...rules.value]);
}

function peapRules(login: Peap): Fields {
  const inner = textField('ii', login.identity);
  const passwordBytes = utf8(login.password.reveal()).length;
  if (passwordBytes === 0) return badForm('missing');
  if (passwordBytes > TEXT_MAX_BYTES) return badForm('wpa-length');
  return together(inner, outerIdentity(login.outerIdentity), authority(login.caPem));
}

async function tlsFields(login: EapTls, key: DevicePublicKey): Promise<Fields> {
  const rules = tlsRules(login);
  if (!rules.ok) return rules;
  const pem = privateKeyBytes(login.privateKey.reveal());
  if (!pem.ok) return pem;
  const sealed = await sealForDevice(key, pem.value);
  return ok([['eap', EAP_TLS], ...rules.value, ['ek', utf8(sealed.ek)], ['key', utf8(sealed.key)]]);
}

function tlsRules(login: EapTls): Fields {
  const pem = privateKeyBytes(login.privateKey.reveal());
  if (!pem.ok) return pem;
  return together(
    certificateField('crt', login.certificatePem),
    outerIdentity(login.outerIdentity),
    authority(login.caPem),
  );
}

function outerIdentity(text: string | null): Fields {
  return text === null || text === '' ? ok([]) : textField('oi', text);
}

function authority(pem: string | null): Fields {
  return pem === null ? ok([]) : certificateField('ca', pem);
}

/** Identities are not unescaped by the device: what needs escaping cannot be stored. */
function textField(key: string, text: string): Fields {
  const bytes = utf8(text);
  const fits = bytes.length >= 1 && bytes.length <= TEXT_MAX_BYTES && !/["\\\0]/.test(text);
  return fits ? ok([[key, bytes]]) : badForm('identity');
}

function together(...parts: readonly Fields[]): Fields {
  const all: Field[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    all.push(...part.value);
  }
  return ok(all);
}
