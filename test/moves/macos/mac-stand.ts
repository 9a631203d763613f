import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ssidFromHex, ssidText, type Ssid } from '../../../shared/domain/ssid';
import { startPracticeWorld, type RunningWorld } from '../../../main/practice/start-world';
import { parsePracticeFault } from '../../../main/practice/world-options';
import { openStand, type Stand } from '../../macos/stand/open-stand';
import { addressOf, unlinked, type MacWorld } from '../../macos/stand/world';
import { HOME, homeNetwork, without } from '../../macos/town';
import { makePlace, startTerminal, type EndedRun, type Place, type TerminalRun } from '../../support/terminal';
import { readWorldRecord } from '../../support/world-record';
import { openRoom, type NetworkRoom } from '../linux/network-room';
import type { MoveStand } from '../move-stand';
import { startMirror, type Mirror } from '../mirror';
import type { Mishap, Scenario, Town } from '../scenarios';
import { leaveBehind } from './leftover';
import { macWorld, photonNetwork, type MacTraits } from './mac-town';
import { SPEED } from './speed';

const A_WHILE_MS = 1500;
const LOOK_MS = 40;

interface MacStory {
  readonly town: Town;
  readonly traits: MacTraits;
  readonly world: RunningWorld;
  readonly mac: Stand;
  readonly room: NetworkRoom;
  readonly program: string;
}

/** A Mac of stand-ins that share one folder, and a network namespace in which the device is where it is in life. */
export class MacStand implements MoveStand {
  readonly #folder: string;
  readonly #story: MacStory;
  readonly #place: Place = makePlace();
  readonly #mirror: Mirror;
  #homeIsThere: boolean;
  #wandersAlways = false;
  #hasBegun = false;

  private constructor(folder: string, story: MacStory) {
    this.#folder = folder;
    this.#story = story;
    this.#homeIsThere = story.town.home !== 'nowhere';
    this.#mirror = startMirror(LOOK_MS, () => this.#mirrorTown());
  }

  static async open({ town = {}, faults = [] }: Scenario, program: string, traits: MacTraits = {}): Promise<MacStand> {
    const folder = await mkdtemp(path.join(tmpdir(), 'photon-room-'));
    const settings = faults.map(parsePracticeFault).filter((fault) => fault !== undefined);
    // The cable keeps device and cloud in reach: what is in reach from inside the room its doors decide.
    const world = await startPracticeWorld({ profile: 'zero', ethernet: true, faults: settings, speed: SPEED });
    const mac = openStand(macWorld(town, traits, nameOf(world)));
    const [host = '', port = ''] = world.world.softap.split(':');
    const cloud = { host: '127.0.0.1', port: Number(new URL(world.world.api).port) };
    const room = await openRoom(folder, [
      { name: 'device', host: '192.168.0.1', port: 5609, leadsTo: { host, port: Number(port) } },
      { name: 'cloud', ...cloud, leadsTo: cloud },
    ]);
    const stand = new MacStand(folder, { town, traits, world, mac, room, program });
    if (town.leftover === true) await leaveBehind(mac, stand.stateHome, nameOf(world));
    return stand;
  }

  get stateHome(): string {
    return this.#place.stateHome;
  }

  async startSetup(password: 'right' | 'wrong'): Promise<TerminalRun> {
    const { world, traits } = this.#story;
    this.#hasBegun = true;
    const { api, token, product, network, networkPassword } = world.world;
    const env = { PARTICLE_ACCESS_TOKEN: token, PW: password === 'right' ? networkPassword : 'not the password' };
    const words = ['--wifi', 'auto', '--api', api, '--product', product, '--network', network, '--password-env', 'PW'];
    // Where no name is told, the person reads it from the label.
    const label = traits.names === 'hidden' ? ['--device', ssidText(nameOf(world)) ?? ''] : [];
    return await this.#start(['setup', ...words, ...label, '--json'], env);
  }

  async restore(): Promise<EndedRun> {
    return await (
      await this.#start(['restore', '--json'])
    ).ended;
  }

  async befall(mishap: Mishap): Promise<void> {
    const { mac } = this.#story;
    switch (mishap) {
      case 'wanders-off-always':
        this.#wandersAlways = true;
        return;
      case 'wanders-off':
        mac.change(() => unlinked(Date.now()));
        return;
      case 'adapter-out-and-in':
        throw new Error('A Mac has no adapter to pull out.');
      case 'permission-lost':
        mac.change(() => ({ needsAdmin: ['join-at-all', 'remove'] }));
        return;
      case 'radio-off-and-on':
        mac.change(() => ({ power: false }));
        await wait(A_WHILE_MS);
        mac.change(() => ({ ...unlinked(Date.now()), power: true }));
        return;
      case 'home-gone-a-while':
        this.#homeIsThere = false;
        await wait(A_WHILE_MS);
        this.#homeIsThere = true;
    }
  }

  async nextDevice(): Promise<void> {
    await fetch(`${this.#story.world.world.control}/reset-device`, { method: 'POST', body: '{}' });
    await wait(LOOK_MS * 5);
  }

  picture(): Promise<unknown> {
    const { mac, town, world } = this.#story;
    const seen = mac.look();
    const { power, link } = seen;
    const isUp = addressOf(seen, Date.now()) !== null;
    const isLeft = (ssidHex: string): boolean => town.leftover === true && ssidHex === nameOf(world);
    const list = this.#hasBegun ? seen.preferred : seen.preferred.filter((ssidHex) => !isLeft(ssidHex));
    // A join puts a network at the top of the list, also one that the person knows: the others keep their order.
    const isKnown = (ssidHex: string): boolean => town.foreignProfile === true && ssidHex === nameOf(world);
    const others = list.filter((ssidHex) => !isKnown(ssidHex));
    return Promise.resolve({ power, on: isUp ? link?.ssidHex : null, others, known: list.filter(isKnown) });
  }

  async close(): Promise<void> {
    const { room, mac, world } = this.#story;
    try {
      await this.#mirror.end();
    } finally {
      await room.close();
      mac.close();
      await world.stop();
      this.#place.remove();
      await rm(this.#folder, { recursive: true, force: true });
    }
  }

  async #start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<TerminalRun> {
    const { room, mac, program } = this.#story;
    return await startTerminal(words, this.#place, { XDG_MAC_STAND: mac.folder, ...env }, '', room.enter, program);
  }

  /** What each of them does the others see: the air follows the device, the doors follow the Mac's link. */
  async #mirrorTown(): Promise<void> {
    const { world, mac, room } = this.#story;
    const isListening = (await readWorldRecord(world.world.control)).device.phase === 'listening';
    this.#changeAir(mac.look(), isListening);
    const seen = mac.look();
    if (this.#wandersAlways && this.#isAtDevice(seen)) mac.change(() => unlinked(Date.now()));
    await room.open(this.#doors(seen));
  }

  #changeAir({ air }: MacWorld, isListening: boolean): void {
    const { world, town, mac } = this.#story;
    const heard = air.filter(({ isDevice }) => isDevice).map(({ ssidHex }) => ssidHex);
    const isGoneForGood = town.way === 'gone' && heard.length === 0;
    const there = isListening && !isGoneForGood ? [photonNetwork(nameOf(world), town)] : [];
    if (heard.join() !== there.map(({ ssidHex }) => ssidHex).join()) {
      mac.change((now) => ({ air: [...now.air.filter(({ isDevice }) => isDevice !== true), ...there] }));
    }
    if (this.#homeIsThere !== air.some(({ ssidHex }) => ssidHex === HOME)) {
      mac.change(this.#homeIsThere ? (now) => ({ air: [homeNetwork, ...now.air] }) : without(homeNetwork));
    }
  }

  #isAtDevice(seen: MacWorld): boolean {
    return seen.link?.ssidHex === nameOf(this.#story.world) && addressOf(seen, Date.now()) !== null;
  }

  #doors(seen: MacWorld): readonly string[] {
    const { town, traits } = this.#story;
    const isAtDevice = this.#isAtDevice(seen);
    const isOnline = town.cable === true || (!isAtDevice && addressOf(seen, Date.now()) !== null);
    const device = isAtDevice && traits.localNetwork !== 'refused' ? ['device'] : [];
    return isOnline ? [...device, 'cloud'] : device;
  }
}

function nameOf({ world }: RunningWorld): Ssid {
  const ssid = ssidFromHex(world.deviceSsidHex);
  if (ssid === undefined) throw new Error('no name');
  return ssid;
}
