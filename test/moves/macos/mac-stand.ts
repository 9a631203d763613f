import { setTimeout as wait } from 'node:timers/promises';
import { ssidText } from '../../../shared/domain/ssid';
import { openStand, type Stand } from '../../macos/stand/open-stand';
import { addressesOf, addressOf, unlinked, type AirNetwork, type MacWorld } from '../../macos/stand/world';
import { CAFE, HOME, adapterOf, homeNetwork, homeOf, withNetwork, without } from '../../macos/town';
import { makePlace, startTerminal, type EndedRun, type Place, type TerminalRun } from '../../support/terminal';
import { leaveJournal } from '../leftover';
import type { Watched } from '../../support/watched-program';
import { startMirror, type Mirror } from '../room/mirror';
import { over, type MoveStand, type Picture } from '../room/move-stand';
import type { RoomKind } from '../room/room-way';
import { SPEED } from '../room/speed';
import { TownRoom } from '../room/town-room';
import { leadsToTwin, type FactName, type Mishap, type Scenario, type SetupWish, type Town } from '../scenarios';
import { localNetwork, type LocalNetwork } from './local-network';
import { homeOfTown, leadsOut, macWorld, photonNetwork, type MacTraits } from './mac-town';

const A_WHILE_MS = 1500;
const LOOK_MS = 40;

interface MacStory {
  readonly town: Town;
  readonly traits: MacTraits;
  readonly mac: Stand;
  readonly room: TownRoom;
  readonly program: string;
}

/** A Mac of stand-ins that share one folder, and a room where device and cloud are in reach as it goes. */
export class MacStand implements MoveStand {
  readonly #story: MacStory;
  readonly #place: Place = makePlace();
  readonly #mirror: Mirror;
  readonly #localNetwork: LocalNetwork;
  #homeIsThere: boolean;
  /** How often the device had been visited when the Mac wandered off last; null: it does not wander. */
  #visitsBefore: number | null = null;
  #hasBegun = false;

  private constructor(story: MacStory) {
    this.#story = story;
    this.#homeIsThere = story.town.home !== 'nowhere';
    this.#localNetwork = localNetwork(story.traits.localNetwork);
    this.#mirror = startMirror(LOOK_MS, () => this.#mirrorTown());
  }

  static async open(scenario: Scenario, kind: RoomKind, program: string, traits: MacTraits = {}): Promise<MacStand> {
    const { town = {} } = scenario;
    const room = await TownRoom.open(kind, scenario, SPEED);
    const { photon } = room;
    const mac = openStand(macWorld(town, traits, photon));
    const stand = new MacStand({ town, traits, mac, room, program });
    if (town.leftover === true) {
      const home = await homeOf(adapterOf(mac));
      await leaveJournal(stand.stateHome, { kind: 'networksetup', device: 'en0' }, home, photon);
      // Only the journal knows why it is among the preferred ones.
      mac.change(({ preferred }) => ({ preferred: [photon, ...preferred] }));
    }
    return stand;
  }

  get stateHome(): string {
    return this.#place.stateHome;
  }

  async startSetup(wish: SetupWish, stopAt?: FactName): Promise<TerminalRun> {
    const { room, traits } = this.#story;
    this.#hasBegun = true;
    const { words, env } = room.setup(wish, stopAt);
    // Where no name is told, the person reads it from the label.
    const label = traits.names === 'hidden' ? ['--device', ssidText(room.photon) ?? ''] : [];
    return await this.#start([...words, ...label], env);
  }

  async restore(): Promise<EndedRun> {
    return await (
      await this.#start(['restore', '--json'])
    ).ended;
  }

  async befall(mishap: Mishap): Promise<() => Promise<void>> {
    const endByItself = this.#begin(mishap);
    await this.#mirror.again();
    return endByItself;
  }

  async nextDevice(): Promise<void> {
    await this.#story.room.nextDevice();
    await wait(LOOK_MS * 5);
  }

  async picture(): Promise<Picture> {
    const { mac, town, room } = this.#story;
    const seen = mac.look();
    const { power, link } = seen;
    const addresses = mac.addressesOf('en0');
    const isLeft = (ssidHex: string): boolean => town.leftover === true && ssidHex === room.photon;
    const list = this.#hasBegun ? seen.preferred : seen.preferred.filter((ssidHex) => !isLeft(ssidHex));
    // A join puts a network at the top of the list, also one that the person knows: the others keep their order.
    const isKnown = (ssidHex: string): boolean => town.foreignProfile === true && ssidHex === room.photon;
    const others = list.filter((ssidHex) => !isKnown(ssidHex));
    const connection = { power, on: link?.ssidHex ?? null, others, known: list.filter(isKnown) };
    return { connection, reach: { addresses, cloud: await room.cloudAnswers() } };
  }

  watched(): Promise<Watched> {
    return this.#story.room.watched(this.stateHome);
  }

  told(): Promise<readonly string[]> {
    return this.#story.room.told();
  }

  async close(): Promise<void> {
    const { room, mac } = this.#story;
    try {
      await this.#mirror.end();
    } finally {
      await room.close();
      mac.close();
      this.#place.remove();
    }
  }

  async #start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<TerminalRun> {
    await this.#mirror.begun;
    const { room, mac, program } = this.#story;
    return await startTerminal(words, this.#place, { XDG_MAC_STAND: mac.folder, ...env }, '', room.enter, program);
  }

  #begin(mishap: Mishap): () => Promise<void> {
    const { mac } = this.#story;
    switch (mishap) {
      case 'wanders-off-always':
        this.#visitsBefore = this.#story.room.visits;
        break;
      case 'taken-away':
        mac.change(() => ({ link: { ssidHex: CAFE, addressAt: Date.now() }, soon: null }));
        break;
      case 'wanders-off':
        mac.change(() => unlinked(Date.now()));
        break;
      case 'adapter-out-and-in':
        throw new Error('A Mac has no adapter to pull out.');
      case 'permission-lost':
        mac.change(() => ({ needsAdmin: ['join-at-all', 'remove'] }));
        break;
      case 'radio-off-and-on':
        mac.change(() => ({ power: false }));
        return afterAWhile(() => {
          mac.change(() => ({ ...unlinked(Date.now()), power: true }));
        });
      case 'home-gone-a-while':
        this.#homeIsThere = false;
        return afterAWhile(() => {
          this.#homeIsThere = true;
        });
      case 'asks-for-password':
        mac.change(photonWith('WPA2_PSK'));
        return () => {
          mac.change(photonWith('NONE'));
          return over();
        };
      case 'home-gives-late':
        mac.change(() => ({ ...unlinked(Date.now()), addressMs: A_WHILE_MS }));
        break;
      case 'home-gives-nothing':
        mac.change((now) => ({ ...withNetwork(homeNetwork, { joins: 'no-address' })(now), ...unlinked(Date.now()) }));
        break;
    }
    return over;
  }

  /** What each of them does the others see: the air follows the device, the doors follow the Mac's link. */
  async #mirrorTown(): Promise<void> {
    const { mac, room } = this.#story;
    this.#changeAir(mac.look(), await room.isListening());
    const seen = mac.look();
    if (this.#visitsBefore !== null && this.#isAtDevice(seen) && room.visits > this.#visitsBefore) {
      this.#visitsBefore = room.visits;
      mac.change(() => unlinked(Date.now()));
    }
    await room.openDoors(this.#doors(seen));
  }

  #changeAir({ air }: MacWorld, isListening: boolean): void {
    const { room, town, mac } = this.#story;
    const heard = air.filter(isFromBox).map(({ ssidHex }) => ssidHex);
    const isGoneForGood = town.way === 'gone' && heard.length === 0;
    const there = isListening && !isGoneForGood ? [photonNetwork(room.photon, town)] : [];
    if (heard.join() !== there.map(({ ssidHex }) => ssidHex).join()) {
      mac.change((now) => ({ air: [...now.air.filter((one) => !isFromBox(one)), ...there] }));
    }
    if (this.#homeIsThere !== air.some(({ ssidHex }) => ssidHex === HOME)) {
      mac.change(this.#homeIsThere ? (now) => ({ air: [homeOfTown(town), ...now.air] }) : without(homeNetwork));
    }
  }

  #isAtDevice(seen: MacWorld): boolean {
    return seen.link?.ssidHex === this.#story.room.photon && addressOf(seen, Date.now()) !== null;
  }

  #doors(seen: MacWorld): readonly string[] {
    const { town } = this.#story;
    const isAtDevice = this.#isAtDevice(seen);
    const hasInternet = town.homeGives !== 'no-internet' && !isAtDevice && leadsOut(addressesOf(seen, Date.now()));
    const isOnline = town.cable === true || hasInternet;
    const isAnswered = this.#localNetwork.allows(seen) && !leadsToTwin(town);
    const device = isAtDevice && isAnswered ? ['device'] : [];
    return isOnline ? [...device, 'cloud'] : device;
  }
}

function photonWith(security: string): (now: MacWorld) => Partial<MacWorld> {
  return ({ air }) => ({ air: air.map((one) => (isFromBox(one) ? { ...one, security } : one)) });
}

/** Is this the network of a device, or of its twin? */
function isFromBox({ isDevice }: AirNetwork): boolean {
  return isDevice !== undefined;
}

function afterAWhile(act: () => void): () => Promise<void> {
  return () => wait(A_WHILE_MS).then(act);
}
