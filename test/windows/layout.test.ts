import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as Koffi from 'koffi';
import { describe, expect, it } from 'vitest';
import { inetShape, routeShape } from '../../main/wifi/windows/wlan-api/read-router';
import { declareStructs } from '../../main/wifi/windows/wlan-api/wlan-structs';

const koffi = createRequire(import.meta.url)('koffi') as typeof Koffi;
const structs = declareStructs(koffi);
const COMPILER = '/usr/bin/x86_64-w64-mingw32-gcc';

/** What each structure is called in the headers of Windows. */
const names: Readonly<Record<keyof typeof structs, string>> = {
  guid: 'GUID',
  interfaceInfo: 'WLAN_INTERFACE_INFO',
  ssid: 'DOT11_SSID',
  network: 'DOT11_NETWORK',
  availableNetwork: 'WLAN_AVAILABLE_NETWORK',
  profileInfo: 'WLAN_PROFILE_INFO',
  rateSet: 'WLAN_RATE_SET',
  bssEntry: 'WLAN_BSS_ENTRY',
  association: 'WLAN_ASSOCIATION_ATTRIBUTES',
  security: 'WLAN_SECURITY_ATTRIBUTES',
  connectionAttributes: 'WLAN_CONNECTION_ATTRIBUTES',
  phyRadioState: 'WLAN_PHY_RADIO_STATE',
  radioState: 'WLAN_RADIO_STATE',
  connectionParameters: 'WLAN_CONNECTION_PARAMETERS',
  notificationData: 'WLAN_NOTIFICATION_DATA',
};
const kinds = Object.keys(names) as (keyof typeof structs)[];

describe('the structures of wlanapi.h', () => {
  it.each([
    ['guid', 16],
    ['interfaceInfo', 532],
    ['ssid', 36],
    ['network', 40],
    ['availableNetwork', 628],
    ['profileInfo', 516],
    ['bssEntry', 360],
    ['association', 68],
    ['connectionAttributes', 604],
    ['radioState', 772],
    ['connectionParameters', 40],
    ['notificationData', 40],
  ] as const)('%s has %i bytes', (kind, bytes) => {
    expect(koffi.sizeof(structs[kind])).toBe(bytes);
  });

  it.each([
    ['availableNetwork', 'dot11Ssid', 512],
    ['availableNetwork', 'bSecurityEnabled', 608],
    ['bssEntry', 'ulChCenterFrequency', 92],
    ['association', 'dot11Bssid', 40],
    ['connectionAttributes', 'strProfileName', 8],
    ['connectionAttributes', 'wlanAssociationAttributes', 520],
  ] as const)('%s.%s is at %i', (kind, member, offset) => {
    expect(koffi.offsetof(structs[kind], member)).toBe(offset);
  });
});

const hasCompiler = existsSync(COMPILER) || install();

describe.skipIf(!hasCompiler)('against the headers of mingw-w64, with its own compiler', () => {
  it('every size, every offset, every number that we pass', () => {
    expect(complaintsAbout([...layoutClaims(), ...numberClaims()])).toBe('');
  });

  it('would notice a byte too many', () => {
    expect(complaintsAbout(['sizeof(WLAN_INTERFACE_INFO) == 533'])).toContain('static assertion failed');
  });
});

function layoutClaims(): readonly string[] {
  return kinds.flatMap((kind) => {
    const members = Object.keys(structs[kind].members ?? {});
    expect(members.length).toBeGreaterThan(1);
    const size = `sizeof(${names[kind]}) == ${koffi.sizeof(structs[kind])}`;
    return [size, ...members.map((one) => `offsetof(${names[kind]}, ${one}) == ${koffi.offsetof(structs[kind], one)}`)];
  });
}

function numberClaims(): readonly string[] {
  return [
    ...['radio_state == 4', 'interface_state == 6', 'current_connection == 7'].map((one) => `wlan_intf_opcode_${one}`),
    ...['profile == 0', 'temporary_profile == 1', 'discovery_unsecure == 3', 'auto == 4'].map(
      (one) => `wlan_connection_mode_${one}`,
    ),
    ...['connected == 1', 'disconnected == 4', 'associating == 5', 'discovering == 6', 'authenticating == 7'].map(
      (one) => `wlan_interface_state_${one}`,
    ),
    ...['dot11_BSS_type_infrastructure == 1', 'dot11_radio_state_off == 2', 'DOT11_AUTH_ALGO_RSNA_PSK == 7'],
    ...['ERROR_ACCESS_DENIED == 5', 'ERROR_INVALID_HANDLE == 6', 'ERROR_SERVICE_NOT_ACTIVE == 1062'],
    ...['ERROR_NOT_FOUND == 1168', 'ERROR_INVALID_STATE == 5023', 'RPC_S_SERVER_UNAVAILABLE == 1722'],
    ...['RPC_S_CALL_FAILED == 1726', 'RPC_S_INVALID_BINDING == 1702', 'sizeof(NET_LUID) == 8'],
    ...['gp_permit == 0', 'gp_deny == 1', 'user_permit == 2', 'user_deny == 3'].map(
      (one) => `wlan_filter_list_type_${one}`,
    ),
    ...['offsetof(DOT11_NETWORK_LIST, dwNumberOfItems) == 0', 'offsetof(DOT11_NETWORK_LIST, Network) == 8'],
    'dot11_BSS_type_independent == 2',
    ...['WLAN_NOTIFICATION_SOURCE_ACM == 8', 'sizeof(WLAN_REASON_CODE) == 4'],
    ...['wlan_notification_acm_scan_complete == 7', 'wlan_notification_acm_scan_fail == 8'],
    ...[
      `sizeof(SOCKADDR_INET) == ${inetShape.bytes}`,
      `offsetof(struct sockaddr_in, sin_addr) == ${inetShape.addressAt}`,
    ],
    ...[`sizeof(MIB_IPFORWARD_ROW2) == ${routeShape.bytes}`, `AF_INET == ${inetShape.family}`],
    `offsetof(MIB_IPFORWARD_ROW2, NextHop) == ${routeShape.nextHopAt}`,
    ...['offsetof(WLAN_BSS_LIST, dwNumberOfItems) == 4', 'offsetof(WLAN_BSS_LIST, wlanBssEntries) == 8'],
  ];
}

/** Compiles nothing into anything: the compiler only has to agree. */
function complaintsAbout(claims: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'photon-layout-'));
  try {
    const file = path.join(folder, 'layout.c');
    const heads = ['stddef.h', 'winsock2.h', 'ws2ipdef.h', 'windows.h', 'wlanapi.h', 'iphlpapi.h', 'netioapi.h'];
    const lines = [...heads.map((name) => `#include <${name}>`), ...claims.map((one) => `_Static_assert(${one}, "");`)];
    writeFileSync(file, `${lines.join('\n')}\n`);
    return spawnSync(COMPILER, ['-fsyntax-only', '-D_WIN32_WINNT=0x0A00', file], { encoding: 'utf8' }).stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On Debian as root the compiler can be had; elsewhere these two tests are left out. */
function install(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const quiet = ['-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', ...quiet, 'gcc-mingw-w64-x86-64-win32'], { stdio: 'ignore', env });
  } catch {
    return false;
  }
  return existsSync(COMPILER);
}
