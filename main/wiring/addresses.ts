import { setupError, type SetupError } from '../../shared/errors/error-codes';
import type { PracticeWorld } from '../../shared/practice/world';
import { fail, ok, type Result } from '../../shared/result';
import { parseApiOrigin } from '../../shared/domain/api-origin';
import type { SoftApAddress } from '../ports/soft-ap-device';
import { devicePlace } from './device-place';

const PARTICLE_API = 'https://api.particle.io';

/** Where the device is spoken to: as asked for, as the practice world says, or as every Photon. */
export function deviceAddress(
  wanted: SoftApAddress | null,
  transport: 'tcp' | 'http',
  world: PracticeWorld | null,
): SoftApAddress {
  if (wanted !== null) return wanted;
  if (world === null) return { host: devicePlace.host, port: devicePlace[transport], transport };
  const [host = '', port = ''] = (transport === 'tcp' ? world.softap : world.softapHttp).split(/:(?=\d+$)/);
  return { host, port: Number(port), transport };
}

/** The API's origin: as asked for, the practice world's, or Particle's own. A token goes to https or loopback only. */
export function apiOrigin(wanted: string | null, world: PracticeWorld | null): Result<string, SetupError> {
  const origin = parseApiOrigin(wanted ?? world?.api ?? PARTICLE_API);
  return origin === undefined ? fail(setupError('not-particle', { saw: 'api-origin' })) : ok(origin);
}

/** Is this address on this very machine, and so reachable whatever network it is on? */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
