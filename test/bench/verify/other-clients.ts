import type { Draw } from './device-model';
import { API_MS } from './modelled-cloud';
import type { Ended } from './our-rules';

/** What a client's look sees at a moment. */
interface Seen {
  readonly listed: boolean;
  readonly connected: boolean;
}

/** The cloud as a client sees it that trusts list and flag. */
export type World = (at: number) => Seen;

/** A client's rules: when it looks after its PC is back, and what it takes for a success (quality-bar 1a, cloud 3.3). */
export interface OtherClient {
  readonly name: string;
  verify(backAt: number, world: World): Ended;
}

export function worldOf({ onlineAt, ownedAt }: Pick<Draw, 'onlineAt' | 'ownedAt'>): World {
  return (at) => ({ listed: at >= ownedAt, connected: at >= onlineAt && at >= ownedAt });
}

/** The answer is what the cloud knows half-way. */
function look(world: World, at: number): Seen {
  return world(at + API_MS / 2);
}

/** 1 s, then up to 14 looks at the list 1 s apart, then 1 s and one look at the device; claim code and list before. */
const ios: OtherClient = {
  name: 'iOS',
  verify: (backAt, world) => {
    let at = backAt + 1000;
    for (let tries = 1; tries <= 14; tries += 1) {
      const seen = look(world, at);
      at += API_MS;
      if (seen.listed) {
        const device = look(world, at + 1000);
        const toldAt = at + 1000 + API_MS;
        return { verifiedAt: device.connected ? toldAt : null, toldAt, calls: tries + 2 };
      }
      at += 1000;
    }
    return { verifiedAt: null, toldAt: at, calls: 15 };
  },
};

/** 1 s, then up to 6 looks at the list; a miss costs 8 s. Being listed is success; a name then takes two calls more. */
const android: OtherClient = {
  name: 'Android',
  verify: (backAt, world) => {
    let at = backAt + 1000;
    for (let tries = 1; tries <= 6; tries += 1) {
      const seen = look(world, at);
      at += API_MS;
      if (seen.listed) return { verifiedAt: at, toldAt: at, calls: tries + 3 };
      at += 8000;
    }
    return { verifiedAt: null, toldAt: at, calls: 7 };
  },
};

/** A client that looks once, so many milliseconds after it is back. */
function once(name: string, afterMs: number, calls: number): OtherClient {
  return {
    name,
    verify: (backAt, world) => {
      const seen = look(world, backAt + afterMs);
      const toldAt = backAt + afterMs + API_MS;
      return { verifiedAt: seen.listed && seen.connected ? toldAt : null, toldAt, calls };
    },
  };
}

export const otherClients: readonly OtherClient[] = [ios, android, once('UWP', 250, 3), once('CLI', 2000, 2)];
