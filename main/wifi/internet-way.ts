import { createSocket } from 'node:dgram';
import { isFromDevice } from './device-subnet';

/** The IPv4 address of this computer from which the internet would be reached; null: none, or it cannot be told. */
export type InternetWay = () => Promise<string | null>;

/** In a network for documentation (RFC 5737), so no route but the default one leads there. */
const ELSEWHERE = '203.0.113.1';
const DISCARD = 9;

/** Asks the system by connecting a UDP socket: that chooses the way, and sends nothing. */
export const internetWay: InternetWay = () =>
  new Promise((resolve) => {
    const socket = createSocket('udp4');
    const answer = (way: string | null): void => {
      socket.close();
      resolve(way);
    };
    socket.once('error', () => {
      answer(null);
    });
    socket.connect(DISCARD, ELSEWHERE, () => {
      const { address } = socket.address();
      // So it stays where no route leads there, which is no event.
      answer(address === '0.0.0.0' ? null : address);
    });
  });

/** While an adapter is at the device, which has no way to the internet: is there one beside it, by a cable or another one? */
export async function hasOtherWayOut(askWay: InternetWay = internetWay): Promise<boolean> {
  const way = await askWay();
  return way !== null && !isFromDevice(way);
}

/** Does an adapter with these addresses carry the internet, if the way to it begins at `way`? */
export function isOnTheWay(addresses: readonly string[], way: string | null): boolean | null {
  if (addresses.length === 0) return false;
  return way === null ? null : addresses.includes(way);
}
