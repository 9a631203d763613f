import { securityClass } from '../radio/security-values';
import type { StoredKey } from './device-record';
import type { RequestFields } from './json-request';

/** Codes of configure-ap, newer firmware (softap 3.6). */
export const configureResult = {
  stored: 0,
  enterpriseInvalid: 1,
  networkNotSeen: -2,
  nameInvalid: -3,
  keyInvalid: -4,
} as const;

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly result: number };

const EAP_TLS = 13;
const PEAP = 25;
const LONGEST_IDENTITY = 64;
const LONGEST_PEM = 4095;

/** What was sent and decrypted, before it is known which kind of key the network wants. */
export interface SentCredentials {
  readonly fields: RequestFields;
  readonly password: Buffer | undefined;
  /** The EAP-TLS private key out of its envelope. */
  readonly privateKey: Buffer | null;
}

/** Takes the key for a network of this security, with the length rules of newer firmware (softap 3.6). */
export function checkKey(sec: number, sent: SentCredentials): Checked<StoredKey> {
  const security = securityClass(sec);
  switch (security) {
    case 'open':
      return { ok: true, value: { kind: 'none' } };
    case 'wep':
      return hasLength(sent.password, 5, 58) ? { ok: true, value: wepKey(sent.password) } : refuse('keyInvalid');
    case 'wpa':
    case 'wpa2':
    case 'unknown':
      return hasLength(sent.password, 8, 64) ? { ok: true, value: passphrase(sent.password) } : refuse('keyInvalid');
    case 'wpa-enterprise':
    case 'wpa2-enterprise':
      return checkEnterprise(sent);
  }
}

/** Takes the key as older firmware does: unchecked, cut to 64 bytes. */
export function uncheckedKey(sec: number, password: Buffer | undefined): StoredKey {
  if (password === undefined) return { kind: 'none' };
  return securityClass(sec) === 'wep' ? wepKey(password) : passphrase(password.subarray(0, 64));
}

function checkEnterprise({ fields, password, privateKey }: SentCredentials): Checked<StoredKey> {
  const outer = textOf(fields, 'oi') || 'anonymous';
  const ca = unescapePem(textOf(fields, 'ca'));
  if (outer.length > LONGEST_IDENTITY || ca.length > LONGEST_PEM) return refuse('enterpriseInvalid');
  const eap = fields.number('eap');
  if (eap === PEAP) {
    const user = textOf(fields, 'ii');
    if (!hasLength(Buffer.from(user), 1, LONGEST_IDENTITY) || password === undefined)
      return refuse('enterpriseInvalid');
    return { ok: true, value: { kind: 'peap', user, password: password.toString(), outer, ca } };
  }
  const certificate = unescapePem(textOf(fields, 'crt'));
  const hasCertificate = hasLength(Buffer.from(certificate), 1, LONGEST_PEM);
  if (eap !== EAP_TLS || !hasCertificate || privateKey === null) return refuse('enterpriseInvalid');
  return { ok: true, value: { kind: 'tls', certificate, privateKey: privateKey.toString(), outer, ca } };
}

function refuse(reason: keyof typeof configureResult): { readonly ok: false; readonly result: number } {
  return { ok: false, result: configureResult[reason] };
}

function hasLength(value: Buffer | undefined, least: number, most: number): value is Buffer {
  return value !== undefined && value.length >= least && value.length <= most;
}

function passphrase(password: Buffer): StoredKey {
  return { kind: 'passphrase', passphrase: password.toString() };
}

/** Text is hex of index, length and key; anything else is that structure itself (softap 3.6). */
function wepKey(password: Buffer): StoredKey {
  const isText = (password[0] ?? 0) >= 0x20 && (password[0] ?? 0) < 0x7f;
  const structure = isText ? Buffer.from(password.toString('latin1'), 'hex') : password;
  return { kind: 'wep', keyHex: structure.subarray(2, 2 + (structure[1] ?? 0)).toString('hex') };
}

function textOf(fields: RequestFields, key: string): string {
  return fields.text(key)?.toString() ?? '';
}

const escapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

/** The only strings that the device unescapes; it knows no `\u`, which empties the field (softap 3.6). */
function unescapePem(raw: string): string {
  return /\\u/.test(raw) ? '' : raw.replace(/\\(.)/g, (_, escaped: string) => escapes[escaped] ?? escaped);
}
