import { ssidText, type Ssid } from './ssid';

/** Is this the network of a device in listening mode? The suffix may be of any length (softap 1.1). */
export function isDeviceNetwork(ssid: Ssid): boolean {
  return ssidText(ssid)?.startsWith('Photon-') ?? false;
}
