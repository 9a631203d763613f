import { assertNever } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { WifiAdapter, WifiAdapterRef, WifiObserver } from '../ports/wifi-adapter';
import { guidedAdapter } from './guided-adapter';
import { heldBack } from './linux/held-back';
import { networkManagerAdapter } from './linux/network-manager-adapter';
import { whyNobodyAnswers } from './macos/local-network';
import { networksetupAdapter } from './macos/networksetup-adapter';
import type { OwnProgram } from './own-program';
import { practiceAdapter } from './practice-adapter';
import { nativeWindowsAdapter } from './windows/native-windows-adapter';
import { netshAdapter } from './windows/netsh/netsh-adapter';

/** The adapter that a journal names. `program`: where there will be scans; a process that takes it up after a crash needs none. */
export function adapterFromRef(ref: WifiAdapterRef, clock: Clock, program: OwnProgram | null = null): WifiAdapter {
  switch (ref.kind) {
    case 'guided':
      return guidedAdapter(knownByHand(clock));
    case 'practice':
      return practiceAdapter(ref.control, clock);
    case 'network-manager':
      return networkManagerAdapter({ device: ref.device, clock });
    case 'networksetup':
      return networksetupAdapter({ device: ref.device, clock });
    case 'wlan-api':
      return nativeWindowsAdapter({ guid: ref.guid, clock, program });
    case 'netsh':
      return netshAdapter({ interfaceName: ref.interfaceName, clock });
    default:
      return assertNever(ref);
  }
}

/** What the system can say where a person moves the PC. */
function knownByHand(clock: Clock): Pick<WifiObserver, 'whyUnreachable'> {
  switch (process.platform) {
    case 'darwin':
      return { whyUnreachable: whyNobodyAnswers(clock) };
    case 'linux':
      return { whyUnreachable: (signal) => heldBack(null, clock, signal) };
    default:
      return {};
  }
}
