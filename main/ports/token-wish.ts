import type { AccessToken } from '../../shared/secret';

/** What a token is needed for: it lives for at least this long, and is not the one that the cloud refused (cloud 7.9). */
export interface TokenWish {
  readonly minimumLifeMs: number;
  readonly refused: AccessToken | null;
}
