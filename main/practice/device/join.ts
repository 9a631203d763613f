import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { AccessPoint } from '../radio/access-point';
import { securityClass } from '../radio/security-values';
import type { StoredKey, StoredNetwork } from './device-record';

/** The access point that lets this stored network in: there, on 2.4 GHz, same security, right key. */
export function accessPointFor(stored: StoredNetwork, heard: readonly AccessPoint[]): AccessPoint | undefined {
  return heard.find(
    (network) =>
      network.ssidHex === stored.ssidHex &&
      network.band === '2.4' &&
      securityClass(network.sec) === securityClass(stored.sec) &&
      opens(stored.key, network),
  );
}

function opens(held: StoredKey, { key }: AccessPoint): boolean {
  switch (key.kind) {
    case 'none':
      return true;
    case 'passphrase':
      return held.kind === 'passphrase' && held.passphrase === key.passphrase;
    case 'wep':
      return held.kind === 'wep' && held.keyHex === key.keyHex;
    case 'enterprise':
      if (held.kind === 'peap') return held.user === key.user && held.password === key.password && isAuthority(held.ca);
      return held.kind === 'tls' && isAuthority(held.ca) && provesItself(held.certificate, held.privateKey);
  }
}

/** None at all is one that trusts everybody. */
function isAuthority(ca: string): boolean {
  return ca === '' || holds(() => new X509Certificate(ca).subject !== '');
}

/** As a company's server finds out: only whoever has the key of a certificate can use it. */
function provesItself(certificate: string, privateKey: string): boolean {
  return holds(() => new X509Certificate(certificate).checkPrivateKey(createPrivateKey(privateKey)));
}

/** What cannot be read does not hold. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
