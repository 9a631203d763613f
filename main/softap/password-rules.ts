import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import { utf8 } from './wire';
import { wepKeyForDevice } from './wep-key';

export type FormRule = Extract<SoftApFault, { kind: 'password-form' }>['rule'];

/** A fault of form. */
export function badForm(rule: FormRule): { readonly ok: false; readonly error: SoftApFault } {
  return fail({ kind: 'password-form', rule });
}

/** The bytes of a WPA passphrase of 8 to 63 bytes, or of a key of 64 hex digits (softap 3.6). */
export function wpaPassword(password: string): Result<Uint8Array, SoftApFault> {
  if (password === '') return badForm('missing');
  const bytes = utf8(password);
  const isPassphrase = bytes.length >= 8 && bytes.length <= 63 && !bytes.includes(0);
  return isPassphrase || /^[0-9a-f]{64}$/i.test(password) ? ok(bytes) : badForm('wpa-length');
}

/** The bytes of a WEP key in the device's form. */
export function wepPassword(password: string): Result<Uint8Array, SoftApFault> {
  if (password === '') return badForm('missing');
  const key = wepKeyForDevice(password);
  return key === undefined ? badForm('wep-form') : ok(utf8(key));
}
