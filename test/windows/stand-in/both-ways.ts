import { systemClock } from '../../../main/ports/system-clock';
import type { WifiAdapter } from '../../../main/ports/wifi-adapter';
import { nativeWindowsAdapter } from '../../../main/wifi/windows/native-windows-adapter';
import { routerFinder } from '../../../main/wifi/windows/netsh/find-router';
import { openNetsh } from '../../../main/wifi/windows/netsh/netsh';
import { netshAdapter } from '../../../main/wifi/windows/netsh/netsh-adapter';
import { buildSystemRoot } from './system-root';
import { ADAPTER_GUID, buildLibraries, type WindowsWorld } from './windows-world';

/** One adapter of this world, each time anew as another process finds it: by the library, and by netsh in a language. */
export function bothWays(
  world: WindowsWorld,
  language: string,
): { readonly native: () => WifiAdapter; readonly byNetsh: () => WifiAdapter } {
  const library = buildLibraries(world);
  const root = buildSystemRoot(world, language);
  const { interfaces } = world;
  return {
    native: () => {
      const libraries = { wlanapi: library, iphlpapi: library };
      return nativeWindowsAdapter({ guid: ADAPTER_GUID, clock: systemClock(40), libraries, interfaces });
    },
    // Each look is some processes: faster would leave a slow machine too little time for them.
    byNetsh: () => {
      const clock = systemClock(4);
      const tools = { netsh: openNetsh(root, clock), findRouter: routerFinder(root, systemClock()) };
      return netshAdapter({ interfaceName: 'Wi-Fi', clock, ...tools, interfaces });
    },
  };
}
