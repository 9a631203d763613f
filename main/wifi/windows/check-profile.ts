import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import type { WifiPassword } from '../../../shared/secret';
import { profile, shownProfileName, xmlText } from './device-profile';

/** A profile for a network with WPA and this password. It is handed to Windows in memory, and kept nowhere. */
export function checkProfile(network: ChosenNetwork, password: WifiPassword): string {
  const [authentication, encryption] = network.security === 'wpa' ? ['WPAPSK', 'TKIP'] : ['WPA2PSK', 'AES'];
  const text = password.reveal();
  const keyType = /^[0-9a-f]{64}$/i.test(text) ? 'networkKey' : 'passPhrase';
  const security =
    `<authEncryption><authentication>${authentication}</authentication><encryption>${encryption}</encryption>` +
    `<useOneX>false</useOneX></authEncryption><sharedKey><keyType>${keyType}</keyType><protected>false</protected>` +
    `<keyMaterial>${xmlText(text)}</keyMaterial></sharedKey>`;
  const { ssid, hidden } = network;
  return profile({ ssid, name: shownProfileName(ssid), hidden }, security, []);
}
