import { userInfo } from 'node:os';
import type { Ssid } from '../../../shared/domain/ssid';
import { ok } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { HomeConnection, WifiAdapter, WifiResult } from '../../ports/wifi-adapter';
import { isFromDevice } from '../device-subnet';
import { inTheWay } from '../in-the-way';
import { hasOtherWayOut } from '../internet-way';
import { heldBack } from './held-back';
import { joinDevice } from './join-device';
import { joinToCheck } from './join-to-check';
import { openNmcli, type Nmcli } from './nmcli';
import { ownProfileName, ownProfileUuid, type ProfileOwner } from './own-profile';
import { isOwn, profileName, profileSsid } from './own-profiles';
import { deviceStates, lookAtDevice, usableDevice } from './radio-facts';
import { returnHome } from './return-home';
import { networkManagerPasswords } from './saved-passwords';
import { scanWith } from './wifi-list';

/** Which Wi-Fi device is moved, and with what. */
export interface NetworkManagerOptions {
  /** The name of the interface, as `wlan0`. */
  readonly device: string;
  readonly clock: Clock;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly log?: Log;
}

/** A Wi-Fi device that NetworkManager manages, moved through `nmcli` by profiles in memory, UUIDs and states (wifi 5). */
export function networkManagerAdapter({ device, clock, env = process.env, log }: NetworkManagerOptions): WifiAdapter {
  const nmcli = openNmcli({ clock, env, log: log ?? null });
  const owner = ownerOf(device);
  /** UUID of our profile for the network that was joined last; null: none by this process. */
  let joined: string | null = null;
  return {
    ref: { kind: 'network-manager', device },
    observe: {
      scan: async (signal) => {
        const usable = await usableDevice(nmcli, device, signal);
        return usable.ok ? scanWith(nmcli, device, signal) : usable;
      },
      home: (signal) => rememberHome(nmcli, owner, signal),
      ownNetwork: (signal) => ownNetwork(nmcli, device, signal),
      isHome: (home, signal) => isHome(nmcli, owner, home, signal),
      reach: async (signal) => {
        const now = await lookAtDevice(nmcli, device, signal);
        return now.ok ? ok(now.value?.reach ?? []) : now;
      },
      hasOtherWayOut: () => hasOtherWayOut(),
      inTheWay: () => Promise.resolve(inTheWay(device)),
      whyUnreachable: (signal) => heldBack(device, clock, signal),
      isAtDevice: async (signal) => {
        const now = await lookAtDevice(nmcli, device, signal);
        if (!now.ok || now.value === null) return now.ok ? ok(false) : now;
        // A home may give the same addresses.
        const isOn = joined === null || now.value.profile === joined;
        return ok(isOn && now.value.addresses.some(isFromDevice));
      },
    },
    saved: networkManagerPasswords(nmcli),
    move: {
      join: (ssid, signal) => {
        joined = ownProfileUuid(owner, ownProfileName(ssid));
        return joinDevice(nmcli, owner, ssid, signal);
      },
      joinToCheck: (network, password, signal) => joinToCheck(nmcli, owner, network, password, signal),
      returnLimitMs: 20_000,
      restore: (home, signal) => returnHome(nmcli, owner, home, signal),
    },
  };
}

/** A profile of ours that a dead run left up is no home. */
async function rememberHome(nmcli: Nmcli, owner: ProfileOwner, signal: AbortSignal): WifiResult<HomeConnection> {
  const device = await usableDevice(nmcli, owner.device, signal);
  if (!device.ok) return device;
  const nowhere = { connectionId: null, name: null };
  const { profile, autoconnects } = device.value;
  if (profile === null) return ok(autoconnects ? nowhere : { ...nowhere, staysAlone: true });
  const own = await isOwn(nmcli, owner, profile, signal);
  if (!own.ok || own.value) return own.ok ? ok(nowhere) : own;
  const name = await profileName(nmcli, profile, signal);
  return name.ok ? ok({ connectionId: profile, name: name.value }) : name;
}

async function ownNetwork(nmcli: Nmcli, device: string, signal: AbortSignal): WifiResult<Ssid | null> {
  const now = await lookAtDevice(nmcli, device, signal);
  if (!now.ok) return now;
  const profile = now.value?.profile ?? null;
  return profile === null ? ok(null) : profileSsid(nmcli, profile, signal);
}

/** Home is the same profile, up on the same device; having been on none, it is not to be on the device's network. */
async function isHome(
  nmcli: Nmcli,
  owner: ProfileOwner,
  home: HomeConnection,
  signal: AbortSignal,
): WifiResult<boolean> {
  const device = await lookAtDevice(nmcli, owner.device, signal);
  if (!device.ok) return device;
  const profile = device.value?.profile ?? null;
  if (home.connectionId !== null) {
    return ok(profile === home.connectionId && device.value?.state === deviceStates.activated);
  }
  if (profile === null) return ok(true);
  const own = await isOwn(nmcli, owner, profile, signal);
  return own.ok ? ok(!own.value) : own;
}

function ownerOf(device: string): ProfileOwner {
  const userId = process.getuid?.() ?? 0;
  return { device, userId, login: userId === 0 ? null : loginName() };
}

/** A user without an entry in the system's list has no name. */
function loginName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
