/**
 * A text that must not be seen: it prints, logs and serialises as `[secret]`.
 * Only the one place that hands it to its destination calls `reveal`.
 */
export class Secret<Kind extends string> {
  readonly kind: Kind;
  readonly #text: string;

  constructor(kind: Kind, text: string) {
    this.kind = kind;
    this.#text = text;
  }

  /** The text itself. Never pass it on to a log, a record, a file or a command line. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  /** What `util.inspect` and `console.log` of Node print. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

export type WifiPassword = Secret<'wifi-password'>;
export type AccessToken = Secret<'access-token'>;
export type ClaimCode = Secret<'claim-code'>;
export type AccountPassword = Secret<'account-password'>;
/** What a product's client gets another token of the same customer for (cloud 1.4). */
export type RefreshToken = Secret<'refresh-token'>;
/** What the cloud wants to see again with the code of a person's authenticator (cloud 1.2). */
export type MfaToken = Secret<'mfa-token'>;
/** The code that a person's authenticator shows. */
export type AuthenticatorCode = Secret<'authenticator-code'>;
/** The secret of an OAuth client that may be in an app (cloud 1.1). */
export type ClientSecret = Secret<'client-secret'>;
/** What a company's server gives out once for a setup session, to be typed or carried by a link (cloud 7.8). */
export type OneTimeCode = Secret<'one-time-code'>;
/** What proves to the company's server that a call belongs to a setup session. */
export type SessionKey = Secret<'session-key'>;
/** The PEM text of a private key for EAP-TLS. */
export type PrivateKeyPem = Secret<'private-key'>;
