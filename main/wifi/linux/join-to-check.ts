import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import type { Result } from '../../../shared/result';
import type { WifiPassword } from '../../../shared/secret';
import { arrivedBy, onOwnGround } from './join-device';
import type { Nmcli } from './nmcli';
import type { ProfileOwner } from './own-profile';
import { addOwnToCheck } from './own-profiles';
import { watchWayUp } from './watch-device';

/** As for joining a device: an association is given up after 25 s, an address after 15 s (wifi 5.3). */
const JOIN_LIMIT_MS = 35_000;

/**
 * Joins a network with this password by a profile of ours; done with an address. NetworkManager asks for the password
 * while `nmcli` waits, and gets it from its standard input; when it asks again the password was wrong, and nothing more
 * comes. Leaves nothing after a failure; cut off it leaves its profile to `restore`.
 */
export function joinToCheck(
  nmcli: Nmcli,
  owner: ProfileOwner,
  network: ChosenNetwork,
  password: WifiPassword,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  return onOwnGround(nmcli, owner, signal, () => joinAnew(nmcli, owner, network, password, signal));
}

async function joinAnew(
  nmcli: Nmcli,
  { device, ...owner }: ProfileOwner,
  network: ChosenNetwork,
  password: WifiPassword,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const profile = await addOwnToCheck(nmcli, { device, ...owner }, network, signal);
  if (!profile.ok) return profile;
  const up = ['--ask', '-w', '30', 'connection', 'up', 'uuid', profile.value, 'ifname', device];
  const given = nmcli.run(up, JOIN_LIMIT_MS, signal, `${password.reveal()}\n`);
  const wanted = { device, profile: profile.value, willDo: (addresses: readonly string[]) => addresses.length > 0 };
  const way = await watchWayUp(nmcli, wanted, JOIN_LIMIT_MS, signal);
  await given;
  return arrivedBy(nmcli, way, device, network.ssid, signal);
}
