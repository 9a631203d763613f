import type { AccessPoint } from '../radio/access-point';
import type { Neighbourhood } from '../radio/neighbourhood';
import { securityClass } from '../radio/security-values';
import type { StoredKey, StoredNetwork } from './device-record';

/** The access point that lets this stored network in: there, on 2.4 GHz, same security, right key. */
export function accessPointFor(stored: StoredNetwork, neighbourhood: Neighbourhood): AccessPoint | undefined {
  return neighbourhood.accessPoints.find(
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
      if (held.kind === 'peap') return held.user === key.user && held.password === key.password;
      return held.kind === 'tls' && isPem(held.certificate, 'CERTIFICATE') && isPem(held.privateKey, 'PRIVATE KEY');
  }
}

function isPem(text: string, label: string): boolean {
  return new RegExp(`-----BEGIN [A-Z ]*${label}-----[\\s\\S]+-----END [A-Z ]*${label}-----`).test(text);
}
