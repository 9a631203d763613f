import type { Call } from './exchange';

/** The token of `Authorization: Bearer`; query and body tokens are a thing of the past (cloud 1.6). */
export function bearerOf(authorization: string | undefined): string | null {
  return /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** User and password of `Authorization: Basic`. */
export function basicOf(authorization: string | undefined): Call['basic'] {
  const encoded = /^basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
