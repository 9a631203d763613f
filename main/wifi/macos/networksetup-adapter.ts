import type { Ssid } from '../../../shared/domain/ssid';
import { ok } from '../../../shared/result';
import type { HomeConnection, WifiAdapter, WifiResult } from '../../ports/wifi-adapter';
import { inTheWay } from '../in-the-way';
import { hasOtherWayOut } from '../internet-way';
import { reachOf } from '../reach-of';
import { guestsOf } from './guests';
import { homeFrom, marksIn, marksOf, type HomeMarks } from './home-marks';
import { joinDevice } from './join-device';
import { touchNeighbour, whyUnreachable } from './local-network';
import { macRadio, type MacOptions, type MacRadio } from './mac-radio';
import { lookAround } from './position';
import { checkPower } from './power';
import { fingerprint, preferredNetworks } from './preferred-networks';
import { isAtDevice, isAtHome, returnHome, RETURN_LIMIT_MS } from './return-home';
import { keychainPasswords } from './saved-passwords';
import { routerHardware } from './router-hardware';
import { airScanner } from './scan-air';
import { addressAtDevice, isStillThere } from './still-there';

/** The Wi-Fi device of a Mac, moved by `networksetup`, seen by CoreWLAN, believed by address and router (wifi 4). */
export function networksetupAdapter(options: MacOptions): WifiAdapter {
  const radio = macRadio(options);
  const guests = guestsOf(radio);
  const scan = airScanner(radio);
  let left: HomeMarks | undefined;
  return {
    ref: { kind: 'networksetup', device: radio.device },
    observe: {
      scan: async (signal) => {
        const power = await checkPower(radio, signal);
        return power.ok ? scan(signal) : power;
      },
      home: async (signal) => {
        const home = await rememberHome(radio, signal);
        left = home.ok ? marksIn(home.value) : left;
        return home;
      },
      ownNetwork: async (signal) => {
        const position = await lookAround(radio, signal);
        return position.ok ? ok(position.value.ssid) : position;
      },
      isHome: (home, signal) => isAtHome(radio, home, signal),
      reach: async (signal) => {
        const position = await lookAround(radio, signal);
        return position.ok ? ok(reachOf(radio.allAddresses(), position.value.router !== null)) : position;
      },
      hasOtherWayOut: () => hasOtherWayOut(),
      inTheWay: () => Promise.resolve(inTheWay(radio.device)),
      isAtDevice: (signal) => isStillThere(radio, left, signal),
      sourceAddress: () => Promise.resolve(addressAtDevice(radio)),
      askForAccess: (signal) => touchNeighbour(radio.addresses(), signal),
      keepsDeviceNetwork: () => guests.stays(),
      whyUnreachable: (signal) => whyUnreachable(radio, signal),
    },
    saved: keychainPasswords(radio),
    move: {
      join: (ssid, signal) => joinDevice(radio, guests, ssid, signal),
      returnLimitMs: RETURN_LIMIT_MS,
      restore: (home, signal) => returnHome(radio, guests, home, signal),
    },
  };
}

/** A device's network is no home: somebody tried by hand, or a dead run left the Mac there. */
async function rememberHome(radio: MacRadio, signal: AbortSignal): WifiResult<HomeConnection> {
  const power = await checkPower(radio, signal);
  if (!power.ok) return power;
  const position = await lookAround(radio, signal);
  if (!position.ok) return position;
  const preferred = await preferredNetworks(radio, signal);
  if (!preferred.ok) return preferred;
  const isHere = !(await isAtDevice(radio, position.value, signal));
  const here = isHere ? position.value : { ...position.value, active: false };
  const hardware = here.active && here.router !== null ? await routerHardware(radio, here.router, signal) : null;
  return ok(homeFrom(marksOf(here, hardware, fingerprints(preferred.value))));
}

function fingerprints(networks: readonly Ssid[] | null): readonly string[] | null {
  return networks === null ? null : networks.map(fingerprint);
}
