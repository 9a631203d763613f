import type { CloudFault } from '../../shared/errors/cloud-faults';

/**
 * What a failed `fetch` says by its cause. Somebody answered who is not Particle: a certificate for another name or from
 * a stranger, no TLS at the TLS port, no HTTP, another protocol, a proxy that wants a password. Everything else (no name,
 * no route, refused, reset) is being offline.
 */
export function faultOfFetchError(error: unknown): CloudFault {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && isByStranger(cause) ? { kind: 'not-particle' } : { kind: 'offline' };
}

function isByStranger(cause: Error): boolean {
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return STRANGER.test(code) || changesProtocol(code, cause.message) || isOwnOfFetch(code, cause.message);
}

const STRANGER = /^(?:HPE_|UND_ERR_HEADERS_OVERFLOW$|ERR_SSL_|EPROTO$|ERR_TLS_CERT_|CERT_|UNABLE_TO_)|SELF_SIGNED/;

/** Status 101, which shares its code with connections that end. */
function changesProtocol(code: string, message: string): boolean {
  return code === 'UND_ERR_SOCKET' && message === 'bad upgrade';
}

/** `fetch` gives no reason where it turns a whole reply down by itself: of ours, one with status 407. */
function isOwnOfFetch(code: string, message: string): boolean {
  return code === '' && message === '';
}
