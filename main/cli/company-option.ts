import { parseOneTimeCode } from '../../shared/session/one-time-code';
import { ok, type Result } from '../../shared/result';
import type { OneTimeCode } from '../../shared/secret';
import { parseApiOrigin } from '../../shared/domain/api-origin';
import type { RawOptions } from './raw-options';
import { usage, type Refusal } from './refusal';

/** A company's server, and the one-time code that it gave out; null: asked for on a terminal. */
export interface CompanyOption {
  readonly origin: string;
  readonly code: OneTimeCode | null;
}

/** Reads `--broker` and `--session-code`. The code is worth nothing once it is used, which is at once. */
export function readCompany(raw: RawOptions): Result<CompanyOption | null, Refusal> {
  const [address, typed] = [raw.text('broker'), raw.text('session-code')];
  if (address === null) return typed === null ? ok(null) : usage('--session-code needs --broker.');
  const origin = parseApiOrigin(address);
  if (origin === undefined) return usage('--broker takes an https origin, or http on this computer.');
  if (raw.text('claim') !== null || raw.text('product') !== null) {
    return usage("--broker takes no --claim and no --product: the company's server says what is claimed.");
  }
  if (typed === null) return ok({ origin, code: null });
  const code = parseOneTimeCode(typed);
  if (code === undefined) return usage('--session-code takes eight letters and digits, as K7QF-3MTX.');
  return ok({ origin, code });
}
