import type { NetworkInterfaceInfo } from 'node:os';

/** What `os.networkInterfaces()` tells, as far as it is used. Needs no permission. */
export type Interfaces = () => Readonly<
  Record<string, readonly Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[] | undefined>
>;

/**
 * The addresses of one interface, of either family, or when its name is not known, of all that are not internal. Of IPv6
 * only those that a network gave: every interface gives itself another one.
 */
export function addressesOf(interfaces: Interfaces, alias: string | null): readonly string[] {
  const all = interfaces();
  const names = alias === null ? Object.keys(all) : [alias];
  return names.flatMap((name) =>
    (all[name] ?? [])
      .filter(({ family, address, internal }) => !internal && (family === 'IPv4' || !LINK_LOCAL.test(address)))
      .map(({ address }) => address),
  );
}

const LINK_LOCAL = /^fe[89ab]/i;

/** Was it handed out at all, in either family? Windows gives itself one of 169.254.0.0/16 when nobody does. */
export function isHandedOut(address: string): boolean {
  return !address.startsWith('169.254.');
}
