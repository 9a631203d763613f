import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Ssid } from '../../../shared/domain/ssid';
import { networkNamed } from '../../engine/practice-setup';
import type { Interfaces } from '../../../main/wifi/windows/interface-addresses';

/** The adapter that everything which stands in for Windows has. */
export const ADAPTER_GUID = '5b0e6a1c-93d4-4c7f-8a52-0d6f3b1e7c21';
export const HOME_PROFILE = 'Müllers WLAN & Büro';

export type Outcome = 'ok' | 'refuses' | 'open-only' | 'silent' | 'absent';

export interface StandInNetwork {
  readonly ssid: Ssid;
  /** DOT11_AUTH_ALGORITHM: 1 open, 7 WPA2 with a password. */
  readonly auth: number;
  readonly quality: number;
  readonly outcome: Outcome;
  readonly address: string;
}

export interface StandInProfile {
  readonly name: string;
  readonly ssid: Ssid;
  readonly automatic: boolean;
}

export interface WorldFacts {
  readonly service: boolean;
  readonly consent: boolean;
  readonly radio: boolean;
  readonly present: boolean;
  /** The profile that Windows is connected by at first, or null. */
  readonly on: string | null;
  readonly networks: readonly StandInNetwork[];
  readonly profiles: readonly StandInProfile[];
}

/** Where the radio of a world is. */
export interface StandInLink {
  readonly isUp: boolean;
  readonly mode: number;
  readonly profile: string | null;
  readonly ssid: string | null;
}

export const device = networkNamed('Photon-AB12');
export const homeNetwork = networkNamed(HOME_PROFILE);

export const usual: WorldFacts = {
  ...{ service: true, consent: true, radio: true, present: true },
  on: HOME_PROFILE,
  networks: [
    { ssid: homeNetwork, auth: 7, quality: 84, outcome: 'ok', address: '192.168.178.23' },
    { ssid: device, auth: 1, quality: 93, outcome: 'ok', address: '192.168.0.2' },
    { ssid: networkNamed('Gast: Café'), auth: 1, quality: 33, outcome: 'ok', address: '10.9.0.4' },
  ],
  profiles: [
    { name: 'Office: 2nd floor', ssid: networkNamed('Office: 2nd floor'), automatic: true },
    { name: HOME_PROFILE, ssid: homeNetwork, automatic: true },
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
      ...[`link ${link}`, 'heading 0 0 - -'],
      ...facts.networks.map(
        ({ ssid, auth, quality, outcome, address }) => `network ${ssid} ${auth} ${quality} ${outcome} ${address}`,
      ),
      ...facts.profiles.map(({ name, ssid, automatic }) => `profile ${wideHex(name)} ${ssid} ${automatic ? 1 : 0}`),
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
    const [state, mode, profile = '-', ssid = '-'] = this.#fields('link')[0] ?? [];
    return {
      isUp: state === '1',
      mode: Number(mode),
      profile: profile === '-' ? null : textOfWideHex(profile),
      ssid: ssid === '-' ? null : ssid,
    };
  }

  profiles(): readonly string[] {
    return this.#fields('profile').map(([name = '']) => textOfWideHex(name));
  }

  /** What Windows was told to do, oldest first. */
  told(): readonly { readonly what: string; readonly detail: string }[] {
    if (!existsSync(`${this.file}.told`)) return [];
    const lines = readFileSync(`${this.file}.told`, 'utf8').trimEnd().split('\n');
    return lines.map((line) => ({ what: line.split(' ')[0] ?? '', detail: line.slice(line.indexOf(' ') + 1) }));
  }

  /** What `os.networkInterfaces()` would show. */
  readonly interfaces: Interfaces = () => {
    const link = this.link();
    const network = this.#fields('network').find(([ssid, , , outcome]) => ssid === link.ssid && outcome !== 'absent');
    const address = network?.[3] === 'silent' ? '169.254.7.9' : (network?.[4] ?? '');
    const loopback = { address: '127.0.0.1', family: 'IPv4' as const, internal: true };
    const wifi = link.isUp && address !== '' ? [{ address, family: 'IPv4' as const, internal: false }] : undefined;
    return { Loopback: [loopback], ...(wifi === undefined ? {} : { 'Wi-Fi': wifi }) };
  };

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #lines(): readonly string[] {
    return readFileSync(this.file, 'utf8').split('\n');
  }

  #fields(name: string): readonly (readonly string[])[] {
    return this.#lines().flatMap((line) => (line.startsWith(`${name} `) ? [line.split(' ').slice(1)] : []));
  }
}

/** Compiles what stands in for the two libraries of Windows, over this world; returns its file. */
export function buildLibraries(world: WindowsWorld): string {
  const file = path.join(world.folder, 'wlanapi.so');
  const sources = ['world.c', 'wlanapi.c'].map((name) => path.join(import.meta.dirname, name));
  const flags = ['-shared', '-fPIC', '-O1', '-Wall', '-Wextra', '-Werror', `-DWORLD_FILE="${world.file}"`];
  execFileSync('gcc', [...flags, '-o', file, ...sources]);
  return file;
}

export function wideHex(text: string): string {
  return Buffer.from(text, 'utf16le').toString('hex');
}

export function textOfWideHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('utf16le');
}
