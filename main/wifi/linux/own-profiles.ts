import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { addByBytes } from './byte-profile';
import type { Nmcli } from './nmcli';
import { terseRows } from './nmcli-output';
import {
  addArguments,
  checkArguments,
  isOwnProfile,
  ownProfileName,
  ownProfileUuid,
  type AddressFrom,
  type ProfileOwner,
} from './own-profile';
import { mayMove } from './radio-facts';

const LIMIT_MS = 10_000;
const NO_SUCH_PROFILE = 10;

/** Adds our profile for this network, in memory only; its UUID, which is the same wherever its address comes from. */
export async function addOwn(
  nmcli: Nmcli,
  owner: ProfileOwner,
  { ssid, address }: { readonly ssid: Ssid; readonly address: AddressFrom },
  signal: AbortSignal,
): Promise<Result<string, WifiFault>> {
  const args = addArguments(owner, ssid, address);
  const added =
    args === undefined
      ? await nmcli.call(addByBytes(owner, ssid, address), LIMIT_MS, signal)
      : await nmcli.run(args, LIMIT_MS, signal);
  if (!added.ok) return added;
  if (added.value.exit !== 0) return refused(nmcli, signal);
  return ok(ownProfileUuid(owner, ownProfileName(ssid)));
}

/** Adds our profile for a network that asks for a password, in memory only and without it; its UUID. */
export async function addOwnToCheck(
  nmcli: Nmcli,
  owner: ProfileOwner,
  { ssid, hidden }: Pick<ChosenNetwork, 'ssid' | 'hidden'>,
  signal: AbortSignal,
): Promise<Result<string, WifiFault>> {
  const args = checkArguments(owner, ssid, hidden);
  if (args === undefined) return fail({ kind: 'name-unsuitable' });
  const added = await nmcli.run(args, LIMIT_MS, signal);
  if (!added.ok) return added;
  return added.value.exit === 0 ? ok(ownProfileUuid(owner, ownProfileName(ssid))) : refused(nmcli, signal);
}

/** Removes every profile that we made for this device, whichever run it is from, and none that we did not make. */
export async function removeOwn(
  nmcli: Nmcli,
  owner: ProfileOwner,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const listed = await nmcli.run(['-t', '-f', 'UUID,TYPE,NAME', 'connection', 'show'], LIMIT_MS, signal);
  if (!listed.ok) return listed;
  if (listed.value.exit !== 0) return fail({ kind: 'tool-failed' });
  for (const [uuid = '', type, name = ''] of terseRows(listed.value.output, 3)) {
    if (type !== '802-11-wireless' || !isOwnProfile(owner, uuid, name)) continue;
    const removed = await nmcli.run(['-w', '10', 'connection', 'delete', 'uuid', uuid], LIMIT_MS + 2_000, signal);
    if (!removed.ok) return removed;
    if (removed.value.exit !== 0 && removed.value.exit !== NO_SUCH_PROFILE) return refused(nmcli, signal);
  }
  return ok(undefined);
}

/** The name of a profile for people; null: there is none with this UUID. */
export async function profileName(
  nmcli: Nmcli,
  uuid: string,
  signal: AbortSignal,
): Promise<Result<string | null, WifiFault>> {
  return settingOf(nmcli, uuid, 'connection.id', signal);
}

/** The network that a profile is for; null: there is no such profile, or its network's name is no text. */
export async function profileSsid(
  nmcli: Nmcli,
  uuid: string,
  signal: AbortSignal,
): Promise<Result<Ssid | null, WifiFault>> {
  const name = await settingOf(nmcli, uuid, '802-11-wireless.ssid', signal);
  return name.ok ? ok(ssidFromText(name.value ?? '') ?? null) : name;
}

async function settingOf(
  nmcli: Nmcli,
  uuid: string,
  setting: string,
  signal: AbortSignal,
): Promise<Result<string | null, WifiFault>> {
  const shown = await nmcli.run(['-t', '-f', setting, 'connection', 'show', 'uuid', uuid], LIMIT_MS, signal);
  if (!shown.ok) return shown;
  const { exit, output } = shown.value;
  return ok(
    exit === 0 && output.startsWith(`${setting}:`) ? output.slice(setting.length + 1).replace(/\n$/, '') : null,
  );
}

/** Is it a profile that we made for this device? */
export async function isOwn(
  nmcli: Nmcli,
  owner: ProfileOwner,
  uuid: string,
  signal: AbortSignal,
): Promise<Result<boolean, WifiFault>> {
  const name = await profileName(nmcli, uuid, signal);
  return name.ok ? ok(name.value !== null && isOwnProfile(owner, uuid, name.value)) : name;
}

/** Why NetworkManager would not do something to a profile. */
async function refused(nmcli: Nmcli, signal: AbortSignal): Promise<Result<never, WifiFault>> {
  const may = await mayMove(nmcli, signal);
  return fail(may.ok ? { kind: may.value ? 'tool-failed' : 'permission' } : may.error);
}
