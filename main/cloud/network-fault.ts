import type { CloudFault } from '../../shared/errors/cloud-faults';

/**
 * What a failed connection says. Somebody answered who is not Particle: a certificate for another name or from a
 * stranger, no TLS at the TLS port, no HTTP. Everything else (no name, no route, refused, reset) is being offline.
 */
export function faultOfNetworkError(error: Error): CloudFault {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return STRANGER.test(code) ? { kind: 'not-particle' } : { kind: 'offline' };
}

const STRANGER = /^(?:HPE_|ERR_SSL_|EPROTO$|ERR_TLS_CERT_|CERT_|UNABLE_TO_)|SELF_SIGNED/;
