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
  const [, , , outcome, given = ''] =
    fieldsIn(file, 'network').find(([ssid, , , how]) => ssid === link.ssid && how !== 'absent') ?? [];
  const address = outcome === 'silent' || outcome === 'ipv6' ? '169.254.7.9' : given;
  const loopback = { address: '127.0.0.1', family: 'IPv4', internal: true } as const;
  const own = { address: 'fe80::7:9', family: 'IPv6', internal: false } as const;
  const global = outcome === 'ipv6' ? [{ ...own, address: '2001:db8::7' }] : [];
  const wifi =
    link.isUp && address !== '' ? [{ address, family: 'IPv4', internal: false } as const, own, ...global] : null;
  return { Loopback: [loopback], ...(wifi === null ? {} : { 'Wi-Fi': wifi }) };
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
