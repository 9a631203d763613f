import type { WifiAdapter } from '../../../main/ports/wifi-adapter';

/** Names the device's address in a room on loopback. By its name a variable that a guard gets too. */
export const ON_LOOPBACK = 'XDG_PHOTON_ROOM';

const host = process.env[ON_LOOPBACK];

/** Stands for `main/wiring/device-place`: the device of a room on loopback, or else where every Photon is. */
export const devicePlace = { host: host ?? '192.168.0.1', tcp: 5609, http: 80 };

/** On loopback no address of a town's is one of this computer's: there the system chooses from which it speaks. */
export function asRouted(adapter: WifiAdapter): WifiAdapter {
  if (host === undefined) return adapter;
  return { ...adapter, observe: { ...adapter.observe, sourceAddress: () => Promise.resolve(null) } };
}
