import { addressOf, current, type AirNetwork, type MacWorld } from './world';

const REDACTED = '<redacted>';

/** What `ipconfig getsummary en0` says, DHCP packet included. */
export function linkSummary(world: MacWorld, now: number): string {
  const network = current(world);
  const base = ['  InterfaceType : WiFi', `  LinkStatusActive : ${network === undefined ? 'FALSE' : 'TRUE'}`];
  if (network === undefined) return dictionary(base);
  const name = world.names.summary ? Buffer.from(network.ssidHex, 'hex').toString('utf8') : REDACTED;
  return dictionary([
    `  BSSID : ${REDACTED}`,
    ...ipv4(network, addressOf(world, now), world.hostileDhcp),
    ...base,
    `  NetworkID : ${world.networkIds ? networkId(network) : REDACTED}`,
    `  SSID : ${name}`,
    `  Security : ${network.security}`,
  ]);
}

/** Stays the same as long as the Mac knows the network. */
function networkId({ ssidHex }: AirNetwork): string {
  return `D3B07384-D113-4EC6-A7D5-${ssidHex.toUpperCase().padEnd(12, '0').slice(0, 12)}`;
}

function ipv4({ subnet }: AirNetwork, address: string | null, isHostile: boolean): readonly string[] {
  const begin = ['  IPv4 : <array> {', '    0 : <dictionary> {'];
  const end = ['    }', '  }'];
  if (address === null) {
    return [
      ...begin,
      '      ConfigMethod : DHCP',
      '      DHCP : <dictionary> {',
      '        State : SELECT',
      '      }',
      ...end,
    ];
  }
  const lies = [
    '  Security : WPA2_PSK',
    '      Router : 10.9.9.9',
    '  LinkStatusActive : FALSE',
    '        State : INIT',
  ];
  return [
    ...[...begin, '      Addresses : <array> {', `        0 : ${address}`, '      }', '      ConfigMethod : DHCP'],
    ...['      DHCP : <dictionary> {', '        Packet : op = BOOTREPLY', 'options:'],
    ...['domain_name (string): a', ...(isHostile ? [...lies, 'end (none):', ...lies] : []), 'end (none):'],
    ...['        State : BOUND', '      }', '      IsPublished : TRUE', `      Router : ${subnet}.1`, ...end],
  ];
}

function dictionary(lines: readonly string[]): string {
  return ['<dictionary> {', ...lines, '}', ''].join('\n');
}

const modes: Readonly<Record<string, string>> = { NONE: 'none', WPA2_PSK: 'wpa2_personal', WPA3_SAE: 'wpa3_personal' };

/** What `system_profiler SPAirPortDataType -json` says. */
export function airportReport(world: MacWorld): string {
  const entry = (network: AirNetwork): object => ({
    _name: world.names.profiler ? Buffer.from(network.ssidHex, 'hex').toString('utf8') : REDACTED,
    spairport_network_channel: `${network.channel} (2GHz, 20MHz)`,
    spairport_security_mode: `spairport_security_mode_${modes[network.security] ?? 'unknown'}`,
    spairport_signal_noise: `${network.rssi} dBm / -92 dBm`,
  });
  const on = current(world);
  const device = {
    _name: 'en0',
    spairport_airport_other_local_wireless_networks: world.air.filter((one) => one !== on).map(entry),
    ...(on === undefined ? {} : { spairport_current_network_information: entry(on) }),
    spairport_status_information: `spairport_status_${world.power ? 'connected' : 'off'}`,
  };
  return JSON.stringify({ SPAirPortDataType: [{ spairport_airport_interfaces: [device] }] });
}
