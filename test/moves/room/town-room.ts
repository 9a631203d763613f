import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPracticeWorld, type RunningWorld } from '../../../main/practice/start-world';
import { parsePracticeFault } from '../../../main/practice/world-options';
import { ssidFromHex, type Ssid } from '../../../shared/domain/ssid';
import { networkNamed } from '../../engine/practice-setup';
import { filesWithSecrets } from '../../support/secret-search';
import { stoppingAt } from '../../support/stopped-program';
import { watchedIn, watching, type Watched } from '../../support/watched-program';
import { readWorldRecord } from '../../support/world-record';
import type { FactName, Scenario, SetupWish } from '../scenarios';
import { openRoom, type NetworkRoom } from './network-room';
import { roomWay, type RoomKind, type RoomWay } from './room-way';

/** Below the ports that the system gives to whoever asks for any, or one of those could be in the way. */
const CLOUD_PORT = 5610;
const DEVICE_PORT = 5609;
/** The doors are moved by who looks how the town is, a moment later than it changes. */
const PATIENCE_MS = 2000;
const WRONG_PASSWORD = 'not the password';

/** What a setup is started with. */
export interface SetupWords {
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Device and cloud of one story, and the room from which they are reached by doors. */
export class TownRoom {
  readonly #folder: string;
  readonly #running: RunningWorld;
  readonly #way: RoomWay;
  readonly #room: NetworkRoom;

  private constructor(folder: string, running: RunningWorld, way: RoomWay, room: NetworkRoom) {
    this.#folder = folder;
    this.#running = running;
    this.#way = way;
    this.#room = room;
  }

  static async open(kind: RoomKind, { faults = [], town = {} }: Scenario, speed = 1): Promise<TownRoom> {
    const folder = await mkdtemp(path.join(tmpdir(), 'photon-room-'));
    const settings = faults.map(parsePracticeFault).filter((fault) => fault !== undefined);
    // The cable keeps device and cloud in reach: what is in reach from inside the room its doors decide.
    const running = await startPracticeWorld({ profile: 'zero', ethernet: true, faults: settings, speed });
    const [host = '', port = ''] = running.world.softap.split(':');
    const cloud = { host: '127.0.0.1', port: Number(new URL(running.world.api).port) };
    const way = roomWay(kind, town.beside);
    const room = await openRoom(folder, way, [
      { name: 'device', host: way.device, port: DEVICE_PORT, leadsTo: { host, port: Number(port) }, patienceMs: 0 },
      { name: 'cloud', host: way.cloud, port: CLOUD_PORT, leadsTo: cloud, patienceMs: PATIENCE_MS },
    ]);
    return new TownRoom(folder, running, way, room);
  }

  /** Words to put before a program so that it runs in the room. */
  get enter(): readonly string[] {
    return this.#room.enter;
  }

  /** The device's network. */
  get photon(): Ssid {
    const ssid = ssidFromHex(this.#running.world.deviceSsidHex);
    if (ssid === undefined) throw new Error('no name');
    return ssid;
  }

  /** The network that the device is to join, with what lets in. */
  get network(): { readonly ssid: Ssid; readonly password: string } {
    const { network, networkPassword } = this.#running.world;
    return { ssid: networkNamed(network), password: networkPassword };
  }

  /** A setup of the device, by itself moving the PC, which stands still at `stopAt`. `tries`: the PC tries the password first. */
  setup({ password, claim }: SetupWish, stopAt?: FactName, tries = false): SetupWords {
    const { token, product, network, networkPassword } = this.#running.world;
    const PW = password === 'wrong' ? WRONG_PASSWORD : networkPassword;
    const env = { PARTICLE_ACCESS_TOKEN: token, PW, ...this.#way.env, ...watching(this.#watchFile) };
    const api = `http://${this.#way.cloud}:${String(CLOUD_PORT)}`;
    const where = ['--wifi', 'auto', '--api', api, '--product', product, '--network', network];
    const first = tries ? ['--check-password'] : [];
    const whose = claim === undefined ? [] : ['--claim', claim];
    const words = ['setup', ...where, ...whose, '--password-env', 'PW', ...first, '--json'];
    return { words, env: stopAt === undefined ? env : stoppingAt(stopAt, env) };
  }

  /** Is there a cloud behind the router of whatever the PC is on? Asked from inside, as a setup would. */
  cloudAnswers(): Promise<boolean> {
    return this.#room.answers('cloud');
  }

  async isListening(): Promise<boolean> {
    return (await this.#record()).device.phase === 'listening';
  }

  /** What the setups did so far; also wrong: a secret in a file below this folder. */
  async watched(stateHome: string): Promise<Watched> {
    const { token, networkPassword } = this.#running.world;
    const { device, earlierDevices } = await this.#record();
    const codes = [device, ...earlierDevices].flatMap(({ claimCodes }) => claimCodes);
    const secrets = [token, networkPassword, WRONG_PASSWORD, ...codes];
    const { programs, wrongs } = watchedIn(this.#watchFile, secrets);
    return { programs, wrongs: [...wrongs, ...filesWithSecrets(stateHome, secrets)] };
  }

  /** What only the device may learn, as far as any device of this story has. */
  async told(): Promise<readonly string[]> {
    const { device, earlierDevices } = await this.#record();
    return [device, ...earlierDevices].flatMap(({ passwords, claimCodes }) => [...passwords, ...claimCodes]);
  }

  /** From now on these doors are open, of `device` and `cloud`, and no others. */
  openDoors(names: readonly string[]): Promise<void> {
    return this.#room.open(names);
  }

  /** How often somebody has come to the device. */
  get visits(): number {
    return this.#room.visits('device');
  }

  async nextDevice(): Promise<void> {
    await fetch(`${this.#running.world.control}/reset-device`, { method: 'POST', body: '{}' });
  }

  async close(): Promise<void> {
    await this.#room.close();
    await this.#running.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #watchFile(): string {
    return path.join(this.#folder, 'watched');
  }

  #record(): ReturnType<typeof readWorldRecord> {
    return readWorldRecord(this.#running.world.control);
  }
}
