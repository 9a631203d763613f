import { readFileSync } from 'node:fs';
import type { Interfaces } from '../../../main/wifi/windows/interface-addresses';

/** Where the radio of a world is. */
export interface StandInLink {
  readonly isUp: boolean;
  readonly mode: number;
  readonly profile: string | null;
  readonly ssid: string | null;
}

export function linkIn(file: string): StandInLink {
  const [state, mode, profile = '-', ssid = '-'] = fieldsIn(file, 'link')[0] ?? [];
  return {
    isUp: state === '1',
    mode: Number(mode),
    profile: profile === '-' ? null : textOfWideHex(profile),
    ssid: ssid === '-' ? null : ssid,
  };
}

/** Every profile that Windows keeps, with all of its settings. */
export function profilesIn(file: string): readonly { name: string; ssid: string; automatic: boolean }[] {
  return fieldsIn(file, 'profile').map(([name = '', ssid = '', automatic]) => ({
    ...{ name: textOfWideHex(name), ssid, automatic: automatic === '1' },
  }));
}

/** Is this switch of the world on? */
export function isOnIn(file: string, name: 'radio' | 'present'): boolean {
  return fieldsIn(file, name)[0]?.[0] === '1';
}

/** What `os.networkInterfaces()` would show. */
export function interfacesIn(file: string): ReturnType<Interfaces> {
  const link = linkIn(file);
  const network = fieldsIn(file, 'network').find(([ssid, , , outcome]) => ssid === link.ssid && outcome !== 'absent');
  const address = network?.[3] === 'silent' ? '169.254.7.9' : (network?.[4] ?? '');
  const loopback = { address: '127.0.0.1', family: 'IPv4' as const, internal: true };
  const wifi = link.isUp && address !== '' ? [{ address, family: 'IPv4' as const, internal: false }] : undefined;
  return { Loopback: [loopback], ...(wifi === undefined ? {} : { 'Wi-Fi': wifi }) };
}

function fieldsIn(file: string, name: string): readonly (readonly string[])[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => (line.startsWith(`${name} `) ? [line.split(' ').slice(1)] : []));
}

export function wideHex(text: string): string {
  return Buffer.from(text, 'utf16le').toString('hex');
}

export function textOfWideHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('utf16le');
}
