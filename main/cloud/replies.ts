import { z } from 'zod';
import { parseDeviceId, type DeviceId } from '../../shared/domain/device-id';
import type { CloudDevice } from '../ports/cloud-session';

const text = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);

/** One device, tolerant: of old replies without `online`, of missing, null and ill-typed fields (cloud 3.1). */
const deviceSchema = z.object({
  id: z.string(),
  name: text,
  online: flag,
  connected: flag,
  last_handshake_at: text,
  product_id: z.union([z.string(), z.number()]).nullish().catch(null),
  status: text,
});

/** `POST …/device_claims` (cloud 2.1). */
export const claimCodeSchema = z.object({
  claim_code: z.string(),
  device_ids: z.array(z.unknown()).nullish().catch(null),
});

const lifeSchema = z.object({ expires_at: text, expires_in: z.number().nullish().catch(null) });

/** `GET /v1/access_tokens/current`: which of the two is named is not settled (cloud 1.3); null: neither. */
export function readTokenLife(json: unknown, serverTime: number): number | null {
  const parsed = lifeSchema.safeParse(json);
  if (!parsed.success) return null;
  const diesAt = readTime(parsed.data.expires_at);
  if (diesAt !== null) return diesAt - serverTime;
  const seconds = parsed.data.expires_in ?? 0;
  return seconds > 0 ? seconds * 1000 : null;
}

/** `PUT /v1/devices/:id` with a name (cloud 4). */
export const renamedSchema = z.object({ name: z.string() });

/** One device of the cloud, or `undefined` if it has no id that a Photon has. */
export function readDevice(json: unknown): CloudDevice | undefined {
  const parsed = deviceSchema.safeParse(json);
  const id = parsed.success ? parseDeviceId(parsed.data.id) : undefined;
  if (!parsed.success || id === undefined) return undefined;
  const device = parsed.data;
  return {
    id,
    name: device.name ?? null,
    online: device.online ?? device.connected ?? false,
    lastHandshakeAt: readTime(device.last_handshake_at),
    productId: device.product_id === null || device.product_id === undefined ? null : String(device.product_id),
    // In safe mode a Photon fetches system parts that its firmware needs.
    updating: device.status === 'safe_mode',
  };
}

/** The list of devices; entries without a usable id are left out (cloud 3.1). `undefined` if it is no list. */
export function readDevices(json: unknown): readonly CloudDevice[] | undefined {
  if (!Array.isArray(json)) return undefined;
  return (json as unknown[]).map(readDevice).filter((device) => device !== undefined);
}

/** The ids among any values, in lower case. */
export function readIds(values: readonly unknown[]): ReadonlySet<DeviceId> {
  const ids = values.map((value) => (typeof value === 'string' ? parseDeviceId(value) : undefined));
  return new Set(ids.filter((id) => id !== undefined));
}

/** ISO 8601 as milliseconds since 1970; null when absent or unreadable. */
export function readTime(value: string | null | undefined): number | null {
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? null : time;
}
