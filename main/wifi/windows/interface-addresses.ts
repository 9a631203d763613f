import type { NetworkInterfaceInfo } from 'node:os';

/** What `os.networkInterfaces()` tells, as far as it is used. Needs no permission. */
export type Interfaces = () => Readonly<
  Record<string, readonly Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[] | undefined>
>;

/** The IPv4 addresses of one interface, or with its name, of all that are not internal when the name is not known. */
export function addressesOf(interfaces: Interfaces, alias: string | null): readonly string[] {
  const all = interfaces();
  const names = alias === null ? Object.keys(all) : [alias];
  return names.flatMap((name) =>
    (all[name] ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  );
}

/** Was it handed out at all? Windows gives itself one of 169.254.0.0/16 when nobody does. */
export function isHandedOut(address: string): boolean {
  return !address.startsWith('169.254.');
}
