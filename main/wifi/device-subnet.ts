/** Is this an address that a device gives: in 192.168.0.0/24, where it is .1 itself (wifi 2.1)? */
export function isFromDevice(address: string): boolean {
  return /^192\.168\.0\.\d{1,3}$/.test(address) && address !== '192.168.0.1';
}
