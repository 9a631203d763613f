import type { Ssid } from '../../../shared/domain/ssid';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { isFromDevice } from '../device-subnet';
import { deviceListens } from './device-listens';
import type { Nmcli } from './nmcli';
import { FIXED_ADDRESS, type AddressFrom, type ProfileOwner } from './own-profile';
import { addOwn, removeOwn } from './own-profiles';
import { mayMove, usableDevice } from './radio-facts';
import { watchWayUp, type WayUp } from './watch-device';
import { scanWith } from './wifi-list';

const ASK_LIMIT_MS = 5_000;
/** NetworkManager gives an association up after 25 s, and by our profile an address after 15 s (wifi 5.3). */
const JOIN_LIMIT_MS = 35_000;
/** Associated it was a moment ago, and no address has to be given. */
const JOIN_AGAIN_LIMIT_MS = 10_000;

/**
 * Joins an open network by a profile of ours; done with an address in 192.168.0.0/24. Where nobody gives one, as old
 * devices fail to, it is tried once more with one that we take, and then done only if somebody listens as a device does.
 * Leaves nothing after a failure; cut off it leaves its profile to `restore`.
 */
export async function joinDevice(
  nmcli: Nmcli,
  owner: ProfileOwner,
  ssid: Ssid,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const joined = await onOwnGround(nmcli, owner, signal, () =>
    joinAnew(nmcli, owner, { ssid, address: 'device', limitMs: JOIN_LIMIT_MS }, signal),
  );
  if (joined.ok || joined.error.kind !== 'no-address') return joined;
  const again = await onOwnGround(nmcli, owner, signal, async () => {
    const fixed = await joinAnew(nmcli, owner, { ssid, address: 'us', limitMs: JOIN_AGAIN_LIMIT_MS }, signal);
    return !fixed.ok || (await deviceListens(FIXED_ADDRESS, nmcli.clock, signal)) ? fixed : joined;
  });
  return again.ok ? again : joined;
}

/**
 * Does a join by a profile of ours: nothing of ours is there before, and nothing is left after a failure. Only what
 * is cut off leaves its profile, for `restore` to remove.
 */
export async function onOwnGround(
  nmcli: Nmcli,
  owner: ProfileOwner,
  signal: AbortSignal,
  join: () => Promise<Result<void, WifiFault>>,
): Promise<Result<void, WifiFault>> {
  const device = await usableDevice(nmcli, owner.device, signal);
  if (!device.ok) return device;
  const cleared = await removeOwn(nmcli, owner, signal);
  if (!cleared.ok) return cleared;
  const joined = await join();
  // With its profile goes the attempt: NetworkManager would go on trying (wifi 5.3).
  if (!joined.ok) await removeOwn(nmcli, owner, signal);
  return joined;
}

async function joinAnew(
  nmcli: Nmcli,
  owner: ProfileOwner,
  { ssid, address, limitMs }: { readonly ssid: Ssid; readonly address: AddressFrom; readonly limitMs: number },
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const { device } = owner;
  const profile = await addOwn(nmcli, owner, { ssid, address }, signal);
  if (!profile.ok) return profile;
  const up = ['-w', '0', 'connection', 'up', 'uuid', profile.value, 'ifname', device];
  const asked = await nmcli.run(up, ASK_LIMIT_MS, signal);
  if (!asked.ok) return asked;
  if (asked.value.exit !== 0) return fail(await whyRefused(nmcli, device, signal));
  const wanted = { device, profile: profile.value, willDo: (given: readonly string[]) => given.some(isFromDevice) };
  const way = await watchWayUp(nmcli, wanted, limitMs, signal);
  return arrivedBy(nmcli, way, device, ssid, signal);
}

/** What became of a way up that was watched. */
export async function arrivedBy(
  nmcli: Nmcli,
  way: Result<WayUp, WifiFault>,
  device: string,
  ssid: Ssid,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  if (!way.ok) return way;
  if (way.value.kind === 'up') return ok(undefined);
  if (signal.aborted) return fail({ kind: 'cancelled' });
  return fail(faultOf(way.value) ?? (await whyNotJoined(nmcli, device, ssid, signal)));
}

/** What was seen on the way; null: only that it ended before the network was joined. */
function faultOf(way: Exclude<WayUp, { kind: 'up' }>): WifiFault | null {
  if (way.kind === 'elsewhere') return { kind: 'wrong-subnet' };
  if (way.addressAwaited) return { kind: 'no-address' };
  return way.kind === 'too-late' ? { kind: 'timeout' } : null;
}

async function whyRefused(nmcli: Nmcli, name: string, signal: AbortSignal): Promise<WifiFault> {
  const device = await usableDevice(nmcli, name, signal);
  if (!device.ok) return device.error;
  const may = await mayMove(nmcli, signal);
  if (!may.ok) return may.error;
  return { kind: may.value ? 'join-refused' : 'permission' };
}

async function whyNotJoined(nmcli: Nmcli, device: string, ssid: Ssid, signal: AbortSignal): Promise<WifiFault> {
  const seen = await scanWith(nmcli, device, signal);
  const isThere = !seen.ok || seen.value.some((network) => network.ssid === ssid);
  return { kind: isThere ? 'join-refused' : 'network-gone' };
}
