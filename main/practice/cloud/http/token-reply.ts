import type { WorldTime } from '../../world/world';
import { DEFAULT_LIFE_SECONDS, type Token, type Tokens } from '../model/tokens';
import { json, type Answer, type Call } from './exchange';

/** The life that was asked for, in seconds: `expires_in`, or `expires_at` as ISO 8601; 0 is for ever (cloud 1.2). */
export function askedLife(call: Call, time: WorldTime): number {
  const seconds = Number(call.fields.get('expires_in') ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds;
  const until = Date.parse(call.fields.get('expires_at') ?? '');
  return Number.isNaN(until) ? DEFAULT_LIFE_SECONDS : Math.max(1, Math.round((until - time.now()) / 1000));
}

/** A token as it is handed out; a customer's also names its scope (cloud 1.2). */
export function tokenReply(token: Token, tokens: Tokens, lifeSeconds: number, status = 200): Answer {
  const { value, identity } = token;
  const scope = identity.kind === 'customer' ? { scope: `customer=${identity.username}` } : {};
  const refresh = tokens.refresherOf(token);
  const body = { token_type: 'bearer', access_token: value, expires_in: lifeSeconds, refresh_token: refresh, ...scope };
  return json(body, status);
}
