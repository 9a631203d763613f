import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { ok, type Result } from '../../shared/result';
import type { DevicePublicKey } from '../ports/soft-ap-device';
import type { ConfigurePlan } from './configure-plan';
import { encryptForDevice } from './encryption';
import { enterpriseFields, type Field } from './enterprise-fields';
import { rawJson } from './raw-json';
import { utf8 } from './wire';

/** The body of `configure-ap`, encrypted for this key; the name goes in as raw bytes (softap 3.6). */
export async function configureBody(
  plan: ConfigurePlan,
  key: DevicePublicKey,
): Promise<Result<Uint8Array, SoftApFault>> {
  const secret = await secretFields(plan.secret, key);
  if (!secret.ok) return secret;
  return ok(rawJson([['idx', 0], ['ssid', plan.ssid], ...secret.value, ['sec', plan.sec], ['ch', plan.channel]]));
}

/** An open network has no `pwd` at all: older firmware would decrypt an empty one from garbage. */
async function secretFields(
  secret: ConfigurePlan['secret'],
  key: DevicePublicKey,
): Promise<Result<readonly Field[], SoftApFault>> {
  if (secret.kind === 'none') return ok([]);
  if (secret.kind !== 'password') return enterpriseFields(secret, key);
  return ok([['pwd', utf8(await encryptForDevice(key, secret.plain))]]);
}
