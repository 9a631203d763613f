import type { Reach } from '../ports/wifi-adapter';

/**
 * What leads on from a network with these addresses, of either family, and with or without a router. One that a computer
 * gives itself, when nobody else does, is none.
 */
export function reachOf(addresses: readonly string[], hasRouter: boolean): Reach {
  const given = addresses.filter((address) => !/^(?:169\.254\.|fe[89ab])/i.test(address));
  return [
    ...(given.some((address) => !address.includes(':')) ? (['ipv4'] as const) : []),
    ...(given.some((address) => address.includes(':')) ? (['ipv6'] as const) : []),
    ...(hasRouter ? (['router'] as const) : []),
  ];
}
