import type { Ssid } from '../../../shared/domain/ssid';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { WifiAdapter, WifiAdapterRef, WifiMover, WifiObserver, WifiResult } from '../../ports/wifi-adapter';
import { isFromDevice } from '../device-subnet';
import { inTheWay } from '../in-the-way';
import { hasOtherWayOut } from '../internet-way';
import { reachOf } from '../reach-of';
import { isAtDevice } from './at-device';
import type { ConnectionPolicy } from './connection-policy';
import { isBarredBy } from './filter-lists';
import { joinDevice, joinToCheck } from './join-device';
import { isAtHome, rememberHome, returnHome, RETURN_LIMIT_MS } from './move-home';
import type { Trail } from './whereabouts';
import type { WindowsRadio } from './windows-radio';

/** How a join ends that an administrator forbids: Windows gives no reason. */
const MAY_BE_POLICY: readonly WifiFault['kind'][] = ['join-refused', 'network-gone', 'timeout'];

/**
 * An adapter over a radio that is opened on first use. What is known of earlier moves is only a help. `checks`: the radio
 * can try a password. `policy`: what an administrator may forbid is asked for when a join has failed.
 */
export function windowsAdapter(
  ref: WifiAdapterRef,
  open: () => Result<WindowsRadio, WifiFault>,
  scan: WifiObserver['scan'],
  checks: boolean,
  policy: ConnectionPolicy,
): WifiAdapter {
  const trail: Trail = { last: null, twin: null };
  const use = async <T>(act: (radio: WindowsRadio) => WifiResult<T>): WifiResult<T> => {
    const radio = open();
    return radio.ok ? act(radio.value) : radio;
  };
  const check: WifiMover['joinToCheck'] = (network, password, signal) =>
    use((radio) => joinToCheck(radio, trail, network, password, signal));
  return {
    ref,
    observe: {
      scan,
      home: (signal) => use((radio) => rememberHome(radio, trail, signal)),
      ownNetwork: (signal) =>
        use(async (radio) => {
          const now = await radio.look(signal);
          return now.ok ? ok(now.value.place?.ssid ?? null) : now;
        }),
      isSystemsChoice: async (signal) => {
        const now = await use((radio) => radio.look(signal));
        return now.ok && now.value.place?.isAutomatic === true;
      },
      isHome: (home, signal) => use((radio) => isAtHome(radio, trail, home, signal)),
      isAtDevice: (signal) => use((radio) => isAtDevice(radio, trail, signal)),
      isBarred: async (ssid, signal) => {
        const radio = open();
        return radio.ok && (await isBarred(radio.value, ssid, signal));
      },
      sourceAddress: async () => {
        const radio = open();
        return radio.ok ? ((await radio.value.addresses()).find(isFromDevice) ?? null) : null;
      },
      reach: (signal) =>
        use(async (radio) => ok(reachOf(await radio.addresses(), (await radio.router(signal)) !== null))),
      hasOtherWayOut: () => hasOtherWayOut(),
      inTheWay: async () => {
        const radio = open();
        return inTheWay(radio.ok ? await radio.value.alias() : null);
      },
    },
    move: {
      ...(checks ? { joinToCheck: check } : {}),
      join: (ssid, signal) =>
        use(async (radio) => {
          const joined = await joinDevice(radio, trail, ssid, signal);
          if (joined.ok || !MAY_BE_POLICY.includes(joined.error.kind)) return joined;
          const isForbidden = (await policy(signal)) || (await isBarred(radio, ssid, signal));
          return isForbidden ? fail({ kind: 'permission' }) : joined;
        }),
      returnLimitMs: RETURN_LIMIT_MS,
      restore: (home, signal) => use((radio) => returnHome(radio, trail, home, signal)),
    },
  };
}

/** Lists that are not to be had keep nobody from anything. */
async function isBarred(radio: WindowsRadio, ssid: Ssid | null, signal: AbortSignal): Promise<boolean> {
  const lists = await radio.filterLists(signal);
  return lists.ok && isBarredBy(lists.value, ssid);
}
