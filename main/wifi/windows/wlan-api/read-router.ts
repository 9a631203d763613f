import { isHardwareAddress, type Router } from '../router';
import type { GuidFields } from './guid';
import { win32 } from './win32-codes';
import type { WlanFunctions } from './wlan-functions';

/** SOCKADDR_INET with an IPv4 address: the family, a port, the address. */
export const inetShape = { bytes: 28, family: 2, addressAt: 4 } as const;
/** MIB_IPFORWARD_ROW2 */
export const routeShape = { bytes: 104, nextHopAt: 44 } as const;
const MAC_BYTES = 6;
const ADDRESS_BYTES = 4;
/** In a network for documentation (RFC 5737), so no route but the default one leads there. */
const ELSEWHERE = [203, 0, 113, 1];

/**
 * The router that this interface reaches the internet by; null: there is none. Windows gives it to everybody (wifi 3.2).
 */
export async function readRouter(functions: WlanFunctions, guid: GuidFields): Promise<Router | null> {
  const luid: unknown[] = [null];
  if ((await functions.ConvertInterfaceGuidToLuid(guid, luid)) !== win32.success) return null;
  const [destination, source] = [Buffer.alloc(inetShape.bytes), Buffer.alloc(inetShape.bytes)];
  const route = Buffer.alloc(routeShape.bytes);
  destination.writeUInt16LE(inetShape.family);
  destination.set(ELSEWHERE, inetShape.addressAt);
  const found = await functions.GetBestRoute2(luid, 0, null, destination, 0, route, source);
  const at = routeShape.nextHopAt + inetShape.addressAt;
  const router = route.readUInt32LE(at);
  if (found !== win32.success || router === 0) return null;
  const mac = Buffer.alloc(8);
  const asked = await functions.SendARP(router, source.readUInt32LE(inetShape.addressAt), mac, [mac.length]);
  const hardware = mac.toString('hex', 0, MAC_BYTES);
  return {
    address: route.subarray(at, at + ADDRESS_BYTES).join('.'),
    hardware: asked === win32.success && isHardwareAddress(hardware) ? hardware : null,
  };
}
