import { connect } from 'node:net';
import { DEVICE_ADDRESS } from '../device-subnet';

/** A knock at a port of the device, where nothing is said. */
export interface Knock {
  /** Ends it: the port is open, or whoever or whatever answered turned us away; null: nobody answered. */
  end(): 'open' | 'closed' | null;
}

/** `from`: our own address there; one that this computer does not have is turned away by itself. */
export function knock(port: number, from: string): Knock {
  let answer: 'open' | 'closed' | null = null;
  const socket = connect({ host: DEVICE_ADDRESS, port, localAddress: from });
  socket.on('connect', () => {
    answer = 'open';
  });
  socket.on('error', () => {
    answer = 'closed';
  });
  return {
    end: () => {
      socket.destroy();
      return answer;
    },
  };
}
