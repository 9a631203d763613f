import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ssidText, type Ssid } from '../../../shared/domain/ssid';
import { ownProfileName } from '../../../main/wifi/windows/netsh/netsh-profiles';
import { buildSystemRoot } from '../../windows/stand-in/system-root';
import { interfacesIn, isOnIn, linkIn, profilesIn, wideHex } from '../../windows/stand-in/world-file';
import {
  ADAPTER_GUID,
  HOME_PROFILE,
  homeNetwork,
  networkLine,
  WindowsWorld,
  type Outcome,
} from '../../windows/stand-in/windows-world';
import { makePlace, startTerminal, type EndedRun, type Place, type TerminalRun } from '../../support/terminal';
import { leaveJournal } from '../leftover';
import type { Watched } from '../../support/watched-program';
import { startMirror, type Mirror } from '../room/mirror';
import { over, type MoveStand, type Picture } from '../room/move-stand';
import type { RoomKind } from '../room/room-way';
import { SPEED } from '../room/speed';
import { TownRoom } from '../room/town-room';
import { leadsToTwin, type FactName, type Mishap, type Scenario, type SetupWish, type Town } from '../scenarios';
import type { WindowsBuild } from './windows-build';
import {
  CAFE,
  cafe,
  deviceNetworkOf,
  homeOutcomeOf,
  leadsOut,
  outcomeOf,
  windowsWorldOf,
  type WindowsTraits,
} from './windows-town';

/** In the time of the stories some seconds. */
const A_WHILE_MS = 500;
const LOOK_MS = 40;
const DOWN = '4 0 - -';
/** DOT11_AUTH_ALGORITHM */
const OPEN = 1;
const WPA2 = 7;
/** At the usual home. */
const HOME_ADDRESSES: readonly string[] = ['192.168.178.23', 'fe80::7:9'];

interface WindowsStory {
  readonly town: Town;
  readonly traits: WindowsTraits;
  readonly world: WindowsWorld;
  readonly room: TownRoom;
  readonly build: WindowsBuild;
}

/** A Windows computer of stand-ins over one world, and a room where device and cloud are in reach as it goes. */
export class WindowsStand implements MoveStand {
  readonly #story: WindowsStory;
  readonly #place: Place = makePlace();
  readonly #mirror: Mirror;
  #homeIsThere: boolean;
  /** How often the device had been visited when the PC wandered off last; null: it does not wander. */
  #visitsBefore: number | null = null;
  #homeGives: Outcome;
  #hasBegun = false;
  #air = '';
  #photon: Ssid;

  private constructor(story: WindowsStory) {
    this.#story = story;
    this.#homeIsThere = story.town.home !== 'nowhere';
    this.#homeGives = homeOutcomeOf(story.town);
    this.#photon = story.room.photon;
    this.#mirror = startMirror(LOOK_MS, () => this.#mirrorTown());
  }

  static async open(
    scenario: Scenario,
    kind: RoomKind,
    build: WindowsBuild,
    traits: WindowsTraits,
  ): Promise<WindowsStand> {
    const { town = {} } = scenario;
    const room = await TownRoom.open(kind, scenario, SPEED);
    const world = new WindowsWorld(windowsWorldOf(town, traits, room));
    buildSystemRoot(world, traits.language, 'windows');
    if (traits.way === 'wlanapi.dll') copyFileSync(build.library, path.join(world.folder, 'wlanapi.so'));
    const stand = new WindowsStand({ town, traits, world, room, build });
    if (town.leftover === true) await stand.#leaveBehind();
    return stand;
  }

  get stateHome(): string {
    return this.#place.stateHome;
  }

  async startSetup(wish: SetupWish, stopAt?: FactName): Promise<TerminalRun> {
    const { room, traits, town } = this.#story;
    this.#hasBegun = true;
    const { words, env } = room.setup(wish, stopAt, town.triesPassword);
    // Where no name is told, the person reads it from the label.
    const label = traits.consent === 'missing' ? ['--device', ssidText(room.photon) ?? ''] : [];
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
    const { world, town, room } = this.#story;
    const { isUp, profile } = linkIn(world.file);
    const now = { radio: isOnIn(world.file, 'radio'), on: isUp ? profile : null, profiles: profilesIn(world.file) };
    // What a dead run left is no part of how it was before.
    const isLeftBehind = town.leftover === true && !this.#hasBegun;
    const own = ownProfileName(room.photon);
    const before = { ...now, on: HOME_PROFILE, profiles: now.profiles.filter(({ name }) => name !== own) };
    const addresses = isLeftBehind
      ? HOME_ADDRESSES
      : (interfacesIn(world.file)['Wi-Fi'] ?? []).map(({ address }) => address);
    const cloud = isLeftBehind || (await room.cloudAnswers());
    return { connection: isLeftBehind ? before : now, reach: { addresses, cloud } };
  }

  watched(): Promise<Watched> {
    return this.#story.room.watched(this.stateHome);
  }

  told(): Promise<readonly string[]> {
    return this.#story.room.told();
  }

  async close(): Promise<void> {
    const { room, world } = this.#story;
    try {
      await this.#mirror.end();
    } finally {
      await room.close();
      world.close();
      this.#place.remove();
    }
  }

  async #start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<TerminalRun> {
    await this.#mirror.begun;
    const { room, world, build } = this.#story;
    const own = { XDG_WINDOWS_STAND: world.folder, ...env };
    return await startTerminal(words, this.#place, own, '', room.enter, build.program);
  }

  #change(line: string): void {
    this.#story.build.change(this.#story.world.file, line);
  }

  #begin(mishap: Mishap): () => Promise<void> {
    switch (mishap) {
      case 'wanders-off-always':
        this.#visitsBefore = this.#story.room.visits;
        return over;
      case 'taken-away':
        this.#change(`link 1 0 ${wideHex(CAFE)} ${cafe}`);
        return over;
      case 'wanders-off':
        this.#change(`link ${DOWN}`);
        return over;
      case 'adapter-out-and-in':
        return this.#switchForAWhile('present');
      case 'permission-lost':
        this.#change('rights 0');
        return over;
      case 'radio-off-and-on':
        return this.#switchForAWhile('radio');
      case 'home-gone-a-while':
        this.#homeIsThere = false;
        return async () => {
          await wait(A_WHILE_MS);
          this.#homeIsThere = true;
        };
      case 'asks-for-password':
        this.#change(`auth ${this.#photon} ${String(WPA2)}`);
        return () => {
          this.#change(`auth ${this.#photon} ${String(OPEN)}`);
          return over();
        };
      case 'home-gives-late':
        this.#homeGives = 'silent';
        return async () => {
          while (!this.#isAtHome()) await wait(LOOK_MS);
          await wait(A_WHILE_MS);
          this.#homeGives = 'ok';
        };
      case 'home-gives-nothing':
        this.#homeGives = 'silent';
        return over;
    }
  }

  #isAtHome(): boolean {
    const { isUp, ssid } = linkIn(this.#story.world.file);
    return isUp && ssid === homeNetwork;
  }

  #switchForAWhile(name: 'present' | 'radio'): () => Promise<void> {
    this.#change(`${name} 0`);
    return async () => {
      await wait(A_WHILE_MS);
      this.#change(`${name} 1`);
    };
  }

  /** A run that died on the network of its device: by a profile of ours where Windows keeps one. */
  async #leaveBehind(): Promise<void> {
    const { room, traits } = this.#story;
    const home = { connectionId: `profile:${HOME_PROFILE}`, name: HOME_PROFILE };
    const isNative = traits.way === 'wlanapi.dll';
    const own = wideHex(ownProfileName(room.photon));
    if (!isNative) this.#change(`profile ${own} ${room.photon} 0`);
    this.#change(`link 1 ${isNative ? `1 ${wideHex('Photon')}` : `0 ${own}`} ${room.photon}`);
    const ref = isNative
      ? ({ kind: 'wlan-api', guid: ADAPTER_GUID } as const)
      : ({ kind: 'netsh', interfaceName: 'Wi-Fi' } as const);
    await leaveJournal(this.stateHome, ref, home, room.photon);
  }

  /** What each of them does the others see: the air follows the device, the doors follow the adapter. */
  async #mirrorTown(): Promise<void> {
    const { world, room, build, town } = this.#story;
    this.#changeAir(await room.isListening());
    build.advance(world.file);
    const { isUp, ssid } = linkIn(world.file);
    const isAtDevice = isUp && ssid === room.photon && town.way !== 'no-address';
    if (this.#visitsBefore !== null && isAtDevice && room.visits > this.#visitsBefore) {
      this.#visitsBefore = room.visits;
      this.#change(`link ${DOWN}`);
    }
    const hasInternet = isUp && ssid !== room.photon && leadsOut(town, interfacesIn(world.file)['Wi-Fi']);
    const cloud = town.cable === true || hasInternet ? ['cloud'] : [];
    const device = isAtDevice && !leadsToTwin(town) ? ['device'] : [];
    await room.openDoors([...device, ...cloud]);
  }

  #changeAir(isListening: boolean): void {
    const { town, traits, room } = this.#story;
    if (this.#photon !== room.photon) {
      this.#change(`outcome ${this.#photon} absent`);
      this.#photon = room.photon;
      this.#change(networkLine(deviceNetworkOf(town, room.photon, traits)));
    }
    const device = `outcome ${room.photon} ${isListening ? outcomeOf(town, traits) : 'absent'}`;
    const home = `outcome ${homeNetwork} ${this.#homeIsThere ? this.#homeGives : 'absent'}`;
    if (this.#air === device + home) return;
    this.#air = device + home;
    this.#change(device);
    this.#change(home);
  }
}
