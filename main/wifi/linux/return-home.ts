import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { HomeConnection } from '../../ports/wifi-adapter';
import type { Nmcli } from './nmcli';
import type { ProfileOwner } from './own-profile';
import { isOwn, removeOwn } from './own-profiles';
import { deviceStates, lookAtDevice, mayMove, usableDevice } from './radio-facts';
import { watchWayUp } from './watch-device';

const ASK_LIMIT_MS = 5_000;
const DOWN_LIMIT_MS = 12_000;
/** A network out of reach is tried for 25 s before NetworkManager says so (wifi 5.3). */
const RETURN_LIMIT_MS = 45_000;

/**
 * Brings the former connection up again and removes every profile of ours. All that changes something is asked for at
 * once and the rest is watching, so that being cut off leaves as little as can be. Safe to repeat.
 */
export async function returnHome(
  nmcli: Nmcli,
  owner: ProfileOwner,
  home: HomeConnection,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const { connectionId: profile } = home;
  const { device } = owner;
  const asked = profile === null ? await leave(nmcli, owner, signal) : await askFor(nmcli, device, profile, signal);
  const removed = await removeOwn(nmcli, owner, signal);
  if (!asked.ok) return asked;
  if (!removed.ok) return removed;
  if (profile === null) return home.staysAlone === true ? ok(undefined) : letConnect(nmcli, device, signal);
  // Up is up: a home may well have no IPv4 at all.
  const way = await watchWayUp(nmcli, { device, profile, willDo: () => true }, RETURN_LIMIT_MS, signal);
  if (!way.ok) return way;
  if (way.value.kind === 'up') return ok(undefined);
  return fail({ kind: signal.aborted ? 'cancelled' : 'return-failed' });
}

async function askFor(
  nmcli: Nmcli,
  name: string,
  profile: string,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const device = await usableDevice(nmcli, name, signal);
  if (!device.ok) return device;
  const { profile: now, state } = device.value;
  const isThereOrOnItsWay = now === profile && state > deviceStates.disconnected && state <= deviceStates.activated;
  if (isThereOrOnItsWay) return ok(undefined);
  const up = ['-w', '0', 'connection', 'up', 'uuid', profile, 'ifname', name];
  const asked = await nmcli.run(up, ASK_LIMIT_MS, signal);
  if (!asked.ok || asked.value.exit === 0) return asked.ok ? ok(undefined) : asked;
  const may = await mayMove(nmcli, signal);
  return fail(may.ok && !may.value ? { kind: 'permission' } : { kind: 'return-failed' });
}

/** Having been on no network, but ready for one: `device disconnect` has ended that, so that it is begun again. */
async function letConnect(nmcli: Nmcli, name: string, signal: AbortSignal): Promise<Result<void, WifiFault>> {
  const device = await lookAtDevice(nmcli, name, signal);
  if (!device.ok) return device;
  if (device.value === null || device.value.autoconnects) return ok(undefined);
  const set = await nmcli.run(['device', 'set', name, 'autoconnect', 'yes'], ASK_LIMIT_MS, signal);
  if (!set.ok) return set;
  return set.value.exit === 0 ? ok(undefined) : fail({ kind: 'return-failed' });
}

/** Having been on no network: off the device's, and alone until nothing of ours is left to come up. */
async function leave(nmcli: Nmcli, owner: ProfileOwner, signal: AbortSignal): Promise<Result<void, WifiFault>> {
  const device = await lookAtDevice(nmcli, owner.device, signal);
  if (!device.ok) return device;
  const profile = device.value?.profile ?? null;
  if (profile === null) return ok(undefined);
  const own = await isOwn(nmcli, owner, profile, signal);
  if (!own.ok || !own.value) return own.ok ? ok(undefined) : own;
  const left = await nmcli.run(['-w', '10', 'device', 'disconnect', owner.device], DOWN_LIMIT_MS, signal);
  return left.ok ? ok(undefined) : left;
}
