import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ssidFromHex, type Ssid } from '../../../shared/domain/ssid';
import { parsePracticeFault } from '../../../main/practice/world-options';
import { startPracticeWorld, type RunningWorld } from '../../../main/practice/start-world';
import { heard, HOME, home } from '../../nm/home-town';
import { openStand, type Heard, type PlannedProfile, type Seen, type Stand, type Way } from '../../nm/stand';
import { makePlace, startTerminal, type Place, type TerminalRun } from '../../support/terminal';
import { readWorldRecord } from '../../support/world-record';
import type { MoveStand } from '../move-stand';
import { startMirror, type Mirror } from '../mirror';
import type { Mishap, Scenario, Town } from '../scenarios';
import { openRoom, type NetworkRoom } from './network-room';

const ADAPTER = 'wlan0';
const adapter = { name: ADAPTER, type: 'wifi', mac: '02:00:00:00:00:01' } as const;
const cable = { name: 'eth0', type: 'ethernet', mac: '02:00:00:00:00:02' } as const;
const WIRED = '99999999-aaaa-4bbb-8ccc-dddddddddddd';
const FOREIGN = '66666666-7777-4888-8999-000000000001';
const LEFTOVER = '66666666-7777-4888-8999-000000000002';
const HOME_GONE_MS = 1500;
const LOOK_MS = 20;
const ACTIVATED = 100;

const ends: Readonly<Record<NonNullable<Town['way']>, Way['ends']>> = {
  'no-address': 'no-address',
  refused: 'rejected',
  silent: 'silent',
  gone: 'gone',
  never: 'never',
};

/** A Linux PC: the real nmcli, a NetworkManager of its own, and a network namespace in which the device is where it is in life. */
export class LinuxStand implements MoveStand {
  readonly #folder: string;
  readonly #town: Town;
  readonly #world: RunningWorld;
  readonly #nm: Stand;
  readonly #room: NetworkRoom;
  readonly #place: Place;
  readonly #mirror: Mirror;
  #homeIsThere: boolean;
  #wandersAlways = false;
  #air = '';

  private constructor(folder: string, town: Town, world: RunningWorld, nm: Stand, room: NetworkRoom) {
    this.#folder = folder;
    this.#town = town;
    this.#world = world;
    this.#nm = nm;
    this.#room = room;
    this.#homeIsThere = town.home !== 'nowhere';
    this.#place = makePlace();
    this.#mirror = startMirror(LOOK_MS, () => this.#mirrorTown());
  }

  static async open({ town = {}, faults = [] }: Scenario): Promise<LinuxStand> {
    const folder = await mkdtemp(path.join(tmpdir(), 'photon-room-'));
    const settings = faults.map(parsePracticeFault).filter((fault) => fault !== undefined);
    // The cable keeps device and cloud in reach: what is in reach from inside the room its doors decide.
    const world = await startPracticeWorld({ profile: 'zero', ethernet: true, faults: settings });
    const nm = await openStand({
      devices: [adapter, ...(town.cable === true ? [cable] : [])],
      air: town.home === 'nowhere' ? [photonOf(world)] : airOf(world),
      profiles: profilesOf(town, world),
      ways: { [nameOf(world)]: { address: '192.168.0.2', gateway: '', ...wayOf(town) } },
      ...(town.switchedOff === true ? { radio: false } : {}),
    });
    const api = new URL(world.world.api);
    const [host = '', port = ''] = world.world.softap.split(':');
    const room = await openRoom(folder, [
      { name: 'device', host: '192.168.0.1', port: 5609, leadsTo: { host, port: Number(port) } },
      {
        ...{ name: 'cloud', host: '127.0.0.1', port: Number(api.port) },
        leadsTo: { host: '127.0.0.1', port: Number(api.port) },
      },
    ]);
    return new LinuxStand(folder, town, world, nm, room);
  }

  get stateHome(): string {
    return this.#place.stateHome;
  }

  async startSetup(password: 'right' | 'wrong'): Promise<TerminalRun> {
    const { api, token, product, network, networkPassword } = this.#world.world;
    const env = { PARTICLE_ACCESS_TOKEN: token, PW: password === 'right' ? networkPassword : 'not the password' };
    const words = ['--wifi', 'auto', '--api', api, '--product', product, '--network', network];
    return await this.#start(['setup', ...words, '--password-env', 'PW', '--json'], env);
  }

  async restore() {
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
    await fetch(`${this.#world.world.control}/reset-device`, { method: 'POST', body: '{}' });
    const way = { address: '192.168.0.2', gateway: '' };
    await this.#nm.change({ ways: { [nameOf(this.#world)]: way } });
    await wait(LOOK_MS * 5);
  }

  async picture(): Promise<unknown> {
    const { devices, profiles } = await this.#nm.look();
    return { devices, profiles };
  }

  async close(): Promise<void> {
    try {
      await this.#mirror.end();
    } finally {
      await this.#room.close();
      await this.#nm.close();
      await this.#world.stop();
      this.#place.remove();
      await rm(this.#folder, { recursive: true, force: true });
    }
  }

  async #start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<TerminalRun> {
    return await startTerminal(words, this.#place, { ...this.#nm.env, ...env }, '', this.#room.enter);
  }

  /** What each of them does the others see: the air follows the device, the doors follow NetworkManager. */
  async #mirrorTown(): Promise<void> {
    const isListening = (await readWorldRecord(this.#world.world.control)).device.phase === 'listening';
    const there = this.#airNow(isListening);
    const seen = await this.#nm.look();
    if (JSON.stringify(there) !== this.#air) {
      this.#air = JSON.stringify(there);
      const isLost = !isListening && isAt(seen, nameOf(this.#world));
      await this.#nm.change({ air: there, ...(isLost ? { drop: [ADAPTER] } : {}) });
    }
    if (this.#wandersAlways && isAt(seen, nameOf(this.#world))) await this.#nm.change({ drop: [ADAPTER] });
    await this.#room.open(doorsOf(seen, nameOf(this.#world), this.#town));
  }

  #airNow(isListening: boolean): readonly Heard[] {
    const photon = isListening ? [photonOf(this.#world)] : [];
    return this.#homeIsThere ? [...airOf(this.#world).slice(1), ...photon] : photon;
  }
}

function nameOf({ world }: RunningWorld): Ssid {
  const ssid = ssidFromHex(world.deviceSsidHex);
  if (ssid === undefined) throw new Error('no name');
  return ssid;
}

function photonOf(world: RunningWorld): Heard {
  return heard(nameOf(world), { strength: 75, frequency: 2462 });
}

function airOf(world: RunningWorld): readonly Heard[] {
  return [photonOf(world), heard(home, { security: 'wpa2', strength: 62 })];
}

function profilesOf(town: Town, world: RunningWorld): readonly PlannedProfile[] {
  const ssidHex = nameOf(world);
  const isAtHome = town.home !== 'nowhere' && town.switchedOff !== true;
  return [
    { name: 'Home:Net\\5', uuid: HOME, ssidHex: home, ...(isAtHome ? { activeOn: ADAPTER } : {}) },
    ...(town.cable === true
      ? [{ name: 'Wired connection 1', uuid: WIRED, type: '802-3-ethernet', activeOn: cable.name }]
      : []),
    ...(town.foreignProfile === true ? [{ name: 'My Photon', uuid: FOREIGN, ssidHex, autoconnect: false }] : []),
    ...(town.leftover === true ? [{ name: 'photon-setup-0000', uuid: LEFTOVER, ssidHex, inMemory: true }] : []),
  ];
}

function wayOf({ way }: Town): Way {
  const end = way === undefined ? undefined : ends[way];
  return end === undefined ? {} : { ends: end };
}

/** Is the adapter up on the network of this name? */
function isAt({ devices, profiles }: Seen, ssid: Ssid): boolean {
  const adapter = devices.find(({ name }) => name === ADAPTER);
  const profile = profiles.find(({ uuid }) => uuid === adapter?.active);
  return adapter?.state === ACTIVATED && profile?.ssidHex === ssid;
}

function doorsOf(seen: Seen, photon: Ssid, { cable: hasCable = false }: Town): readonly string[] {
  if (isAt(seen, photon)) return hasCable ? ['device', 'cloud'] : ['device'];
  return hasCable || seen.devices.some(({ name, state }) => name === ADAPTER && state === ACTIVATED) ? ['cloud'] : [];
}
