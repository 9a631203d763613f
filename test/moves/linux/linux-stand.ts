import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CABIN, home } from '../../nm/home-town';
import { openStand, type Change, type Heard, type Stand, type Way } from '../../nm/stand';
import type { BareComputer } from '../../support/linked-computers';
import { makePlace, startTerminal, type EndedRun, type Place, type TerminalRun } from '../../support/terminal';
import type { Watched } from '../../support/watched-program';
import { startMirror, type Mirror } from '../room/mirror';
import { over, type MoveStand, type Picture } from '../room/move-stand';
import { TownRoom } from '../room/town-room';
import type { FactName, Mishap, Scenario, SetupWish, Town } from '../scenarios';
import { deafRadio } from './deaf-radio';
import type { LinuxGround } from './linux-ground';
import {
  ADAPTER,
  calmWay,
  homeWay,
  isAnswered,
  isAt,
  isOnline,
  movedAdapter,
  networkManagerOf,
  othersInTheAir,
  photonAir,
  triedAir,
  wrongsOfTwo,
} from './linux-town';

const A_WHILE_MS = 1500;
const LOOK_MS = 20;

/** A Linux PC: the real nmcli, a NetworkManager of its own, and a room where device and cloud are in reach as it goes. */
export class LinuxStand implements MoveStand {
  readonly #town: Town;
  readonly #room: TownRoom;
  readonly #nm: Stand;
  readonly #program: string | null;
  readonly #place: Place = makePlace();
  readonly #mirror: Mirror;
  #homeIsThere: boolean;
  /** How often the device had been visited when the PC wandered off last; null: it does not wander. */
  #visitsBefore: number | null = null;
  #asksForPassword = false;
  #air = '';
  /** The computer at the other end of the radio; null: none but the room's doors. */
  #far: BareComputer | null = null;
  readonly #wrongs = new Set<string>();

  private constructor(town: Town, room: TownRoom, nm: Stand, program: string | null) {
    this.#town = town;
    this.#room = room;
    this.#nm = nm;
    this.#program = program;
    this.#homeIsThere = town.home !== 'nowhere';
    this.#mirror = startMirror(LOOK_MS, () => this.#mirrorTown());
  }

  static async open(scenario: Scenario, { kind, program }: LinuxGround): Promise<LinuxStand> {
    const { town = {} } = scenario;
    const room = await TownRoom.open(kind, scenario);
    const stand = new LinuxStand(town, room, await openStand(networkManagerOf(town, room)), program);
    if (town.dropsAnswers === true) stand.#far = await deafRadio(room.enter);
    return stand;
  }

  get #moved(): ReturnType<typeof movedAdapter> {
    return movedAdapter(this.#town);
  }

  get stateHome(): string {
    return this.#place.stateHome;
  }

  async startSetup(wish: SetupWish, stopAt?: FactName): Promise<TerminalRun> {
    if (this.#town.chosen !== undefined) await (await this.#start(['wifi', '--use', ADAPTER, '--json'])).ended;
    const { words, env } = this.#room.setup(wish, stopAt, this.#town.triesPassword);
    return await this.#start(words, env);
  }

  async restore(): Promise<EndedRun> {
    return await (
      await this.#start(['restore', '--json'])
    ).ended;
  }

  async befall(mishap: Mishap): Promise<() => Promise<void>> {
    const endByItself = await this.#begin(mishap);
    await this.#mirror.again();
    return endByItself;
  }

  async nextDevice(): Promise<void> {
    await this.#room.nextDevice();
    await this.#nm.change({ ways: { [this.#room.photon]: calmWay } });
    await wait(LOOK_MS * 5);
  }

  async picture(): Promise<Picture> {
    const { devices, profiles } = await this.#nm.look();
    const states = devices.map(({ name, state, active, autoconnect }) => ({ name, state, active, autoconnect }));
    const addresses = devices.map(({ name, addresses: given, routers }) => ({ name, given, routers }));
    return { connection: { states, profiles }, reach: { addresses, cloud: await this.#room.cloudAnswers() } };
  }

  async watched(): Promise<Watched> {
    const { programs, wrongs } = await this.#room.watched(this.stateHome);
    return { programs, wrongs: [...wrongs, ...this.#wrongs] };
  }

  told(): Promise<readonly string[]> {
    return this.#room.told();
  }

  async close(): Promise<void> {
    try {
      await this.#mirror.end();
    } finally {
      await this.#nm.close();
      await this.#far?.close();
      await this.#room.close();
      this.#place.remove();
    }
  }

  async #start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<TerminalRun> {
    await this.#mirror.begun;
    return await startTerminal(words, this.#place, { ...this.#nm.env, ...env }, '', this.#room.enter, this.#program);
  }

  async #begin(mishap: Mishap): Promise<() => Promise<void>> {
    switch (mishap) {
      case 'wanders-off-always':
        this.#visitsBefore = this.#room.visits;
        return over;
      case 'taken-away':
        await this.#takeToCabin();
        return over;
      case 'wanders-off':
        await this.#nm.change({ drop: [this.#moved.name] });
        return over;
      case 'adapter-out-and-in':
        return this.#aWhile({ unplug: [this.#moved.name] }, { plug: [this.#moved] });
      case 'permission-lost':
        await this.#nm.change({ rights: { 'network-control': 'no' } });
        return over;
      case 'radio-off-and-on':
        return this.#aWhile({ radio: false }, { radio: true });
      case 'home-gone-a-while':
        this.#homeIsThere = false;
        return async () => {
          await wait(A_WHILE_MS);
          this.#homeIsThere = true;
        };
      case 'asks-for-password':
        this.#asksForPassword = true;
        return () => {
          this.#asksForPassword = false;
          return over();
        };
      case 'home-gives-late':
        await this.#changeHome({ ...homeWay(this.#town), addressAfterMs: A_WHILE_MS });
        return over;
      case 'home-gives-nothing':
        await this.#changeHome({ address: null });
        return over;
    }
  }

  /** As a person does in the menu of the system. */
  async #takeToCabin(): Promise<void> {
    const up = ['-w', '0', 'connection', 'up', 'uuid', CABIN, 'ifname', this.#moved.name];
    await promisify(execFile)('nmcli', up, { env: this.#nm.env });
  }

  /** It has to be joined anew, if the PC was there already. */
  async #changeHome(way: Way): Promise<void> {
    await this.#nm.change({ ways: { [home]: way }, drop: [this.#moved.name] });
  }

  async #aWhile(begin: Change, end: Change): Promise<() => Promise<void>> {
    await this.#nm.change(begin);
    return async () => {
      await wait(A_WHILE_MS);
      await this.#nm.change(end);
    };
  }

  /** What each of them does the others see: the air follows the device, the doors follow NetworkManager. */
  async #mirrorTown(): Promise<void> {
    const isListening = await this.#room.isListening();
    const there = this.#airNow(isListening);
    const seen = await this.#nm.look();
    const isAtDevice = isAt(seen, this.#room.photon);
    const hasInternet = this.#town.homeGives !== 'no-internet' && isOnline(seen, this.#room.photon);
    const online = this.#town.cable === true || hasInternet;
    for (const wrong of wrongsOfTwo(this.#town, seen, this.#room.photon)) this.#wrongs.add(wrong);
    if (JSON.stringify(there) !== this.#air) {
      this.#air = JSON.stringify(there);
      const isLost = !isListening && isAtDevice;
      await this.#nm.change({ air: there, ...(isLost ? { drop: [this.#moved.name] } : {}) });
    }
    if (this.#visitsBefore !== null && isAtDevice && this.#room.visits > this.#visitsBefore) {
      this.#visitsBefore = this.#room.visits;
      await this.#nm.change({ drop: [this.#moved.name] });
    }
    const device = isAtDevice && isAnswered(this.#town) ? ['device'] : [];
    await this.#room.openDoors([...device, ...(online ? ['cloud'] : [])]);
  }

  #airNow(isListening: boolean): readonly Heard[] {
    const photon = isListening ? [photonAir(this.#room.photon, this.#asksForPassword ? 'wpa2' : 'open')] : [];
    const tried = this.#town.triesPassword === true ? [triedAir(this.#room.network.ssid)] : [];
    return this.#homeIsThere ? [...othersInTheAir(this.#town), ...tried, ...photon] : photon;
  }
}
