import { draw, type Draw, type Order, type Site } from './device-model';
import { figuresOf, type Case, type Figures } from './figures';
import { otherClients, worldOf } from './other-clients';
import { verifyWithOurs, type Ended } from './our-rules';
import { Random } from './random';

/** As `VirtualClock.wallTime` at its beginning: the moment of connect-ap, for both ends. */
export const CONNECT_WALL_TIME = 1_800_000_000_000;

export interface Scenario {
  readonly site: Site;
  /** `mixed`: every other device in either order. */
  readonly order: Order | 'mixed';
  readonly streamWorks: boolean;
}

/** Plays so many devices against every client, each client with the same devices. */
export async function play(scenario: Scenario, draws: number, seed: number): Promise<ReadonlyMap<string, Figures>> {
  const random = new Random(seed);
  const names = ['ours', ...otherClients.map(({ name }) => name)];
  const cases = new Map(names.map((name): [string, Case[]] => [name, []]));
  for (let index = 0; index < draws; index += 1) {
    const order = scenario.order === 'mixed' ? (index % 2 === 0 ? 'claim-first' : 'online-first') : scenario.order;
    const one = draw(random, scenario.site, order, scenario.streamWorks);
    const knowableAt = Math.max(one.onlineAt, one.ownedAt, one.backAt);
    const note = (name: string, ended: Ended): void => {
      cases.get(name)?.push({ knowableAt, ended });
    };
    note('ours', await ours(random, one));
    for (const client of otherClients) note(client.name, client.verify(one.backAt, worldOf(one)));
  }
  return new Map([...cases].map(([name, all]) => [name, figuresOf(all)]));
}

function ours(random: Random, one: Draw): Promise<Ended> {
  const { onlineAt, ownedAt, backAt, streamWorks } = one;
  const heard = one.events
    // A device that is nobody's has no owner to tell (cloud 3.2); an update is told to who owned it before.
    .filter(({ at, name }) => at >= ownedAt || name === 'spark/flash/status')
    .map((event) => ({ ...event, publishedAt: CONNECT_WALL_TIME + event.at }));
  return verifyWithOurs(random, {
    backAt,
    streamWorks,
    events: heard,
    truth: (at) => (at < ownedAt ? null : { online: true, lastHandshakeAt: CONNECT_WALL_TIME + onlineAt }),
    handshakeBefore: null,
    serverAheadMs: 0,
  });
}
