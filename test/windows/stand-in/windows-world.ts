import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Ssid } from '../../../shared/domain/ssid';
import { networkNamed } from '../../engine/practice-setup';
import type { Interfaces } from '../../../main/wifi/windows/interface-addresses';
import { interfacesIn, linkIn, profilesIn, wideHex, type StandInLink } from './world-file';

/** The adapter that everything which stands in for Windows has. */
export const ADAPTER_GUID = '5b0e6a1c-93d4-4c7f-8a52-0d6f3b1e7c21';
/** Letters that XML has to write otherwise, and spaces that count. */
export const HOME_PASSWORD = ' <staff> & "guests" ';
export const HOME_PROFILE = 'Müllers WLAN & Büro';

/** As in `world.h`. */
export type Outcome = 'ok' | 'refuses' | 'open-only' | 'silent' | 'ipv6' | 'hangs' | 'gone' | 'absent' | 'unheard';

/** As `scan` in `world.h`. */
export type ScanEnd = 'complete' | 'fails' | 'silent' | 'crash' | 'deaf' | 'stuck';

/**
 * The letters in UTF-8, or in the code page of its language, where one that it lacks is a `?` or its best fit; or, in
 * names, the bytes that it heard.
 */
export type ConsoleKind = 'utf8' | 'page' | 'best-fit' | 'bytes';

export interface StandInNetwork {
  readonly ssid: Ssid;
  /** DOT11_AUTH_ALGORITHM: 1 open, 7 WPA2 with a password. */
  readonly auth: number;
  readonly quality: number;
  readonly outcome: Outcome;
  readonly address: string;
  /** MHz; absent: Windows lists no access point of it. */
  readonly frequency?: number;
  /** Absent: no temporary profile lets in. */
  readonly password?: string;
  /** Absent: `answers`. */
  readonly router?: 'answers' | 'mute' | 'none';
}

export interface StandInProfile {
  readonly name: string;
  readonly ssid: Ssid;
  readonly automatic: boolean;
  /** Absent: the network is open. */
  readonly password?: string;
}

/** An entry of one of the four lists; without a name it is about every network. */
export interface StandInFilter {
  readonly list: 'policy-permits' | 'policy-denies' | 'users-permit' | 'users-deny';
  readonly ssid: Ssid | null;
  readonly isAdHoc?: boolean;
}

export interface WorldFacts {
  readonly service: boolean;
  readonly consent: boolean;
  readonly radio: boolean;
  readonly present: boolean;
  /** Absent: `silent`, and over at once. */
  readonly scan?: { readonly ends: ScanEnd; readonly afterMs: number };
  /** Looks do not move it on: a town does. */
  readonly byTown?: boolean;
  /** How netsh prints; absent: `utf8`. */
  readonly console?: ConsoleKind;
  /** The profile that Windows is connected by at first, or null. */
  readonly on: string | null;
  readonly networks: readonly StandInNetwork[];
  readonly profiles: readonly StandInProfile[];
  /** Only told: what they do to a network, its outcome says. */
  readonly filters?: readonly StandInFilter[];
}

export const device = networkNamed('Photon-AB12');
export const homeNetwork = networkNamed(HOME_PROFILE);

export const usual: WorldFacts = {
  ...{ service: true, consent: true, radio: true, present: true },
  on: HOME_PROFILE,
  networks: [
    { ssid: homeNetwork, auth: 7, quality: 84, outcome: 'ok', address: '192.168.178.23', frequency: 2437 },
    { ssid: device, auth: 1, quality: 93, outcome: 'ok', address: '192.168.0.2', frequency: 2462 },
    { ssid: networkNamed('Gast: Café'), auth: 1, quality: 33, outcome: 'ok', address: '10.9.0.4', frequency: 5180 },
  ],
  profiles: [
    { name: 'Office: 2nd floor', ssid: networkNamed('Office: 2nd floor'), automatic: true },
    { name: HOME_PROFILE, ssid: homeNetwork, automatic: true, password: HOME_PASSWORD },
  ],
};

/** A world in a folder of its own. */
export class WindowsWorld {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'photon-windows-'));
  readonly file = path.join(this.folder, 'world');

  constructor(facts: WorldFacts = usual) {
    this.become(facts);
  }

  /** Begins anew; `on` names the profile that Windows is connected by. */
  become(facts: WorldFacts): void {
    const home = facts.profiles.find(({ name }) => name === facts.on);
    const link = home === undefined ? '4 0 - -' : `1 0 ${wideHex(home.name)} ${home.ssid}`;
    const lines = [
      ...(['service', 'consent', 'radio', 'present'] as const).map((name) => `${name} ${facts[name] ? 1 : 0}`),
      ...[
        'rights 1',
        'administrator 1',
        'patience 3',
        `by-town ${facts.byTown === true ? 1 : 0}`,
        `link ${link}`,
        'heading 0 0 - -',
      ],
      `console ${facts.console ?? 'utf8'}`,
      `scan ${facts.scan?.ends ?? 'silent'} ${facts.scan?.afterMs ?? 0}`,
      ...facts.networks.map(networkLine),
      ...facts.profiles.map(profileLine),
      ...(facts.filters ?? []).map(filterLine),
    ];
    writeFileSync(this.file, `${lines.join('\n')}\n`);
    rmSync(`${this.file}.told`, { force: true });
  }

  /** Changes one line, as `consent 0`. */
  set(name: string, value: string): void {
    const lines = this.#lines().map((line) => (line.startsWith(`${name} `) ? `${name} ${value}` : line));
    writeFileSync(this.file, lines.join('\n'));
  }

  link(): StandInLink {
    return linkIn(this.file);
  }

  profiles(): readonly string[] {
    return profilesIn(this.file).map(({ name }) => name);
  }

  /** What Windows was told to do, oldest first. */
  told(): readonly { readonly what: string; readonly detail: string }[] {
    if (!existsSync(`${this.file}.told`)) return [];
    const lines = readFileSync(`${this.file}.told`, 'utf8').trimEnd().split('\n');
    return lines.map((line) => ({ what: line.split(' ')[0] ?? '', detail: line.slice(line.indexOf(' ') + 1) }));
  }

  /** What `os.networkInterfaces()` would show. */
  readonly interfaces: Interfaces = () => interfacesIn(this.file);

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #lines(): readonly string[] {
    return readFileSync(this.file, 'utf8').split('\n');
  }
}

/** How the file of a world says that there is a network. */
export function networkLine(network: StandInNetwork): string {
  const { ssid, auth, quality, outcome, address, frequency = 0, password, router = 'answers' } = network;
  const key = password === undefined ? '-' : Buffer.from(password).toString('hex');
  return `network ${ssid} ${auth} ${quality} ${outcome} ${address} ${frequency} ${key} ${router}`;
}

/** WLAN_FILTER_LIST_TYPE */
const lists = ['policy-permits', 'policy-denies', 'users-permit', 'users-deny'] as const;

function filterLine({ list, ssid, isAdHoc = false }: StandInFilter): string {
  return `filter ${lists.indexOf(list)} ${ssid ?? '-'} ${isAdHoc ? 2 : 1}`;
}

function profileLine({ name, ssid, automatic, password }: StandInProfile): string {
  const key = password === undefined ? '-' : Buffer.from(password).toString('hex');
  return `profile ${wideHex(name)} ${ssid} ${automatic ? 1 : 0} ${key}`;
}

/** Compiles what stands in for the two libraries of Windows, over this world; returns its file. */
export function buildLibraries(world: WindowsWorld): string {
  return compile(world.folder, [`-DWORLD_FILE="${world.file}"`]);
}

/** The same over whichever world the folder `XDG_WINDOWS_STAND` of its process's environment holds. */
export function buildLibrariesForAnyWorld(folder: string): string {
  return compile(folder, []);
}

function compile(folder: string, own: readonly string[]): string {
  const file = path.join(folder, 'wlanapi.so');
  const sources = ['world.c', 'wlanapi.c', 'iphlpapi.c'].map((name) => path.join(import.meta.dirname, name));
  const flags = ['-shared', '-fPIC', '-O1', '-Wall', '-Wextra', '-Werror', ...own];
  execFileSync('gcc', [...flags, '-o', file, ...sources]);
  return file;
}
