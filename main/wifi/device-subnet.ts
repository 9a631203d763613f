/** Where every device is on its own network, and its port of the line protocol (softap 2). */
export const DEVICE_ADDRESS = '192.168.0.1';
export const DEVICE_PORT = 5609;

/** Is this an address that a device gives: in 192.168.0.0/24, where it is .1 itself (wifi 2.1)? */
export function isFromDevice(address: string): boolean {
  return /^192\.168\.0\.\d{1,3}$/.test(address) && address !== DEVICE_ADDRESS;
}
