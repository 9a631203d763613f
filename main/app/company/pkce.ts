import { createHash, randomBytes } from 'node:crypto';

/** What this app keeps while a company's page is open: the link that comes back is worth nothing without it (RFC 7636). */
export interface Begun {
  readonly state: string;
  readonly verifier: string;
  /** For the page: SHA-256 of the verifier. */
  readonly challenge: string;
}

/** A new state and verifier, 256 bits each. */
export function begin(): Begun {
  const verifier = randomBytes(32).toString('base64url');
  return {
    state: randomBytes(32).toString('base64url'),
    verifier,
    challenge: createHash('sha256').update(verifier).digest('base64url'),
  };
}
