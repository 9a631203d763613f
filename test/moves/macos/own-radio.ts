import type { Clock } from '../../../main/ports/clock';
import type { WifiAdapter, WifiAdapterRef } from '../../../main/ports/wifi-adapter';
import type { OwnRadio } from '../../../main/wifi/choose-adapter';
import { findNetworksetupRadio } from '../../../main/wifi/macos/find-radio';
import { networksetupAdapter } from '../../../main/wifi/macos/networksetup-adapter';
import { toolsIn } from '../../macos/stand/tools';
import { asRouted } from '../room/loopback-device';

/** Stands for `main/wifi/find-own-radio`: this is the Mac of a stand. */
export function findOwnRadio(clock: Clock, wanted: string | null): Promise<OwnRadio> {
  return findNetworksetupRadio(clock, wanted, toolsIn(standFolder()).paths);
}

/** Stands for `main/wifi/adapter-from-ref`. */
export function adapterFromRef(ref: WifiAdapterRef, clock: Clock): WifiAdapter {
  if (ref.kind !== 'networksetup') throw new Error(`A Mac has no ${ref.kind}.`);
  return asRouted(networksetupAdapter({ device: ref.device, clock, ...toolsIn(standFolder()) }));
}

/** By its name a variable that a guard gets too. */
function standFolder(): string {
  const folder = process.env['XDG_MAC_STAND'];
  if (folder === undefined) throw new Error('No stand is named.');
  return folder;
}
