import { setTimeout as wait } from 'node:timers/promises';
import { openStand, type Heard, type Stand } from '../../nm/stand';
import { makePlace, startTerminal, type EndedRun, type Place, type TerminalRun } from '../../support/terminal';
import type { Watched } from '../../support/watched-program';
import { startMirror, type Mirror } from '../room/mirror';
import type { MoveStand } from '../room/move-stand';
import { TownRoom } from '../room/town-room';
import { leadsToTwin, type Mishap, type Scenario, type Town } from '../scenarios';
import {
  ADAPTER,
  adapter,
  calmWay,
  isAt,
  isOnline,
  networkManagerOf,
  othersInTheAir,
  photonAir,
  triedAir,
} from './linux-town';

const HOME_GONE_MS = 1500;
const LOOK_MS = 20;

/** A Linux PC: the real nmcli, a NetworkManager of its own, and a network namespace in which the device is where it is in life. */
export class LinuxStand implements MoveStand {
  readonly #town: Town;
  readonly #room: TownRoom;
  readonly #nm: Stand;
  readonly #place: Place = makePlace();
  readonly #mirror: Mirror;
  #homeIsThere: boolean;
  #wandersAlways = false;
  #air = '';

  private constructor(town: Town, room: TownRoom, nm: Stand) {
    this.#town = town;
    this.#room = room;
    this.#nm = nm;
    this.#homeIsThere = town.home !== 'nowhere';
    this.#mirror = startMirror(LOOK_MS, () => this.#mirrorTown());
  }

  static async open({ town = {}, faults }: Scenario): Promise<LinuxStand> {
    const room = await TownRoom.open(faults);
    return new LinuxStand(town, room, await openStand(networkManagerOf(town, room)));
  }

  get stateHome(): string {
    return this.#place.stateHome;
  }

  async startSetup(password: 'right' | 'wrong'): Promise<TerminalRun> {
    const { words, env } = this.#room.setup(password, this.#town.triesPassword);
    return await this.#start(words, env);
  }

  async restore(): Promise<EndedRun> {
    return await (
      await this.#start(['restore', '--json'])
    ).ended;
  }

  async befall(mishap: Mishap): Promise<void> {
    switch (mishap) {
      case 'wanders-off-always':
        this.#wandersAlways = true;
        return;
      case 'wanders-off':
        await this.#nm.change({ drop: [ADAPTER] });
        return;
      case 'adapter-out-and-in':
        await this.#nm.change({ unplug: [ADAPTER] });
        await wait(HOME_GONE_MS);
        await this.#nm.change({ plug: [adapter] });
        return;
      case 'permission-lost':
        await this.#nm.change({ rights: { 'network-control': 'no' } });
        return;
      case 'radio-off-and-on':
        await this.#nm.change({ radio: false });
        await wait(HOME_GONE_MS);
        await this.#nm.change({ radio: true });
        return;
      case 'home-gone-a-while':
        this.#homeIsThere = false;
        await wait(HOME_GONE_MS);
        this.#homeIsThere = true;
    }
  }

  async nextDevice(): Promise<void> {
    await this.#room.nextDevice();
    await this.#nm.change({ ways: { [this.#room.photon]: calmWay } });
    await wait(LOOK_MS * 5);
  }

  async picture(): Promise<unknown> {
    const { devices, profiles } = await this.#nm.look();
    return { devices, profiles };
  }

  watched(): Promise<Watched> {
    return this.#room.watched(this.stateHome);
  }

  async close(): Promise<void> {
    try {
      await this.#mirror.end();
    } finally {
      await this.#nm.close();
      await this.#room.close();
      this.#place.remove();
    }
  }

  async #start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<TerminalRun> {
    await this.#mirror.begun;
    return await startTerminal(words, this.#place, { ...this.#nm.env, ...env }, '', this.#room.enter);
  }

  /** What each of them does the others see: the air follows the device, the doors follow NetworkManager. */
  async #mirrorTown(): Promise<void> {
    const isListening = await this.#room.isListening();
    const there = this.#airNow(isListening);
    const seen = await this.#nm.look();
    const isAtDevice = isAt(seen, this.#room.photon);
    if (JSON.stringify(there) !== this.#air) {
      this.#air = JSON.stringify(there);
      const isLost = !isListening && isAtDevice;
      await this.#nm.change({ air: there, ...(isLost ? { drop: [ADAPTER] } : {}) });
    }
    if (this.#wandersAlways && isAtDevice) await this.#nm.change({ drop: [ADAPTER] });
    const cloud = this.#town.cable === true || (!isAtDevice && isOnline(seen)) ? ['cloud'] : [];
    const device = isAtDevice && !leadsToTwin(this.#town) ? ['device'] : [];
    await this.#room.openDoors([...device, ...cloud]);
  }

  #airNow(isListening: boolean): readonly Heard[] {
    const photon = isListening ? [photonAir(this.#room.photon)] : [];
    const tried = this.#town.triesPassword === true ? [triedAir(this.#room.network.ssid)] : [];
    return this.#homeIsThere ? [...othersInTheAir, ...tried, ...photon] : photon;
  }
}
