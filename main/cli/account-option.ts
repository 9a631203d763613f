import { ok, type Result } from '../../shared/result';
import type { RawOptions } from './raw-options';
import { usage, type Refusal } from './refusal';

/** Whoever signs in for this call: names of variables, never what they hold. */
export interface AccountOption {
  readonly emailVariable: string;
  /** Null: asked for on a terminal. */
  readonly passwordVariable: string | null;
  /** Null: asked for on a terminal when the account wants a code. */
  readonly codeVariable: string | null;
  /** A brand file whose product's customers sign in; null: a developer account. */
  readonly brandFile: string | null;
  /** The customer does not exist yet. */
  readonly signUp: boolean;
}

/** Reads `--email-env` and what belongs to it. Null: nobody signs in. */
export function readAccount(raw: RawOptions): Result<AccountOption | null, Refusal> {
  const emailVariable = raw.text('email-env');
  const parts = ['account-password-env', 'one-time-code-env', 'brand'] as const;
  if (emailVariable === null) {
    const lonely = raw.has('sign-up') ? 'sign-up' : parts.find((name) => raw.text(name) !== null);
    return lonely === undefined ? ok(null) : usage(`--${lonely} needs --email-env.`);
  }
  const claim = raw.text('claim');
  if (claim !== null && claim !== 'token')
    return usage('--email-env signs in for a token: it takes --claim token only.');
  if (raw.text('broker') !== null) return usage('--broker takes no --email-env: the company hands out the token.');
  const [passwordVariable, codeVariable, brandFile] = parts.map((name) => raw.text(name));
  if (brandFile !== null && raw.text('product') !== null)
    return usage('--brand takes no --product: the file names it.');
  if (raw.has('sign-up') && brandFile === null)
    return usage('--sign-up needs --brand: only customers are created here.');
  return ok({
    emailVariable,
    passwordVariable: passwordVariable ?? null,
    codeVariable: codeVariable ?? null,
    brandFile: brandFile ?? null,
    signUp: raw.has('sign-up'),
  });
}
