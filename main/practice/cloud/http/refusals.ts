import { json, type Answer } from './exchange';

/** An unknown, foreign or not yet owned device: the same answer for all three (cloud 0.1 rule 5). */
export function permissionDenied(): Answer {
  const info =
    "I didn't recognize that device name or ID, try opening https://api.particle.io/v1/devices?access_token=undefined";
  return json({ error: 'Permission Denied', info }, 403);
}

/** A token that is unknown, revoked or expired (cloud 9.3). */
export function invalidToken(): Answer {
  return json({ error: 'invalid_token', error_description: 'The access token provided is invalid.' }, 401);
}

/** No token at all (cloud 5.2). */
export function missingToken(): Answer {
  return json({ error: 'invalid_request', error_description: 'The access token was not found' }, 401);
}

/** A valid token that may not do this (cloud 9.3). */
export function notAllowed(): Answer {
  return json({ error: 'unauthorized', error_description: 'This token is not allowed to call this endpoint' }, 403);
}

export function notFound(): Answer {
  return json({ ok: false, error: 'Not found' }, 404);
}

/** A request that breaks the route's own rules. */
export function badRequest(error: string, description: string): Answer {
  return json({ error, error_description: description }, 400);
}

/** One of the documented limits (cloud 5.4). */
export function limited(status: 429 | 529 = 429): Answer {
  return json({ ok: false, error: 'Too many requests' }, status);
}
