/**
 * The interface of the Wi-Fi port in what `networksetup -listallhardwareports` says, as `en0`; undefined: there is no
 * such port. Before macOS 10.7 it was called AirPort (wifi 4.2).
 */
export function wifiDeviceIn(ports: string): string | undefined {
  return /^Hardware Port: (?:Wi-Fi|AirPort)\r?\nDevice: (\w+)\s*$/m.exec(ports)?.[1];
}
