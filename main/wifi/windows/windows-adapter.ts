import type { WifiFault } from '../../../shared/errors/wifi-faults';
import type { Result } from '../../../shared/result';
import type { WifiAdapter, WifiAdapterRef, WifiObserver, WifiResult } from '../../ports/wifi-adapter';
import { joinDevice } from './join-device';
import { isAtHome, rememberHome, returnHome, type Trail } from './move-home';
import type { WindowsRadio } from './windows-radio';

/** An adapter over a radio that is opened on first use. What is known of earlier moves is only a help. */
export function windowsAdapter(
  ref: WifiAdapterRef,
  open: () => Result<WindowsRadio, WifiFault>,
  scan: WifiObserver['scan'],
): WifiAdapter {
  const trail: Trail = { last: null };
  const use = async <T>(act: (radio: WindowsRadio) => WifiResult<T>): WifiResult<T> => {
    const radio = open();
    return radio.ok ? act(radio.value) : radio;
  };
  return {
    ref,
    observe: {
      scan,
      home: (signal) => use((radio) => rememberHome(radio, signal)),
      isHome: (home, signal) => use((radio) => isAtHome(radio, trail, home, signal)),
    },
    move: {
      join: (ssid, signal) => use((radio) => joinDevice(radio, trail, ssid, signal)),
      restore: (home, signal) => use((radio) => returnHome(radio, trail, home, signal)),
    },
  };
}
