import type { Ssid } from '../../../../shared/domain/ssid';
import { ssidBytes } from '../../../../shared/domain/ssid';
import type { WifiFault } from '../../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Clock } from '../../../ports/clock';
import type { FilterLists } from '../filter-lists';
import type { Router } from '../router';
import { guidFields, type GuidFields } from './guid';
import { faultOfCode, win32 } from './win32-codes';
import { wlanCalls, type WlanCalls } from './wlan-calls';
import type { WlanFunctions } from './wlan-functions';
import { readFilterLists } from './wlan-filters';
import { readList, readOne } from './wlan-memory';
import { accessPointsSchema, adaptersSchema, connectionSchema, networksSchema } from './wlan-replies';
import { profilesSchema, radioStateSchema } from './wlan-replies';
import type { WlanAccessPoint, WlanAdapter, WlanConnection, WlanNetwork } from './wlan-replies';

/** How to connect: by a profile that Windows keeps, by one that it forgets, or by an open network's name alone. */
export type ConnectRequest =
  | { readonly by: 'profile'; readonly name: string }
  | { readonly by: 'temporary-profile'; readonly xml: string }
  | { readonly by: 'open-network'; readonly ssid: Ssid };

/** The Native WLAN API as far as it is used (wifi 3.3). `permission` is Windows' error 5. */
export interface WlanClient {
  adapters(): Promise<Result<readonly WlanAdapter[], WifiFault>>;
  /** WLAN_INTERFACE_STATE. Needs no consent. */
  linkState(guid: string): Promise<Result<number, WifiFault>>;
  isRadioOn(guid: string): Promise<Result<boolean, WifiFault>>;
  /** Null: connected to nothing. `permission`: the person has not allowed the location (wifi 3.2). */
  connection(guid: string): Promise<Result<WlanConnection | null, WifiFault>>;
  /** Asks the driver for a new scan, which takes up to 4 s. `permission` as above. */
  startScan(guid: string): Promise<Result<void, WifiFault>>;
  /** Names in the air, as the last scan heard them. */
  networks(guid: string): Promise<Result<readonly WlanNetwork[], WifiFault>>;
  /** The access points behind those names, with their channels. */
  accessPoints(guid: string): Promise<Result<readonly WlanAccessPoint[], WifiFault>>;
  /** The names of the profiles that Windows keeps for this adapter. */
  profiles(guid: string): Promise<Result<readonly string[], WifiFault>>;
  /** One of them as XML. `permission`: its password is for administrators. */
  profileXml(guid: string, name: string, key: 'sealed' | 'with-password'): Promise<Result<string, WifiFault>>;
  /** The networks that Windows is kept from. `permission`: this user may not read them. */
  filterLists(): Promise<Result<FilterLists, WifiFault>>;
  /** Returns at once, whatever comes of it. */
  connect(guid: string, request: ConnectRequest): Promise<Result<void, WifiFault>>;
  disconnect(guid: string): Promise<Result<void, WifiFault>>;
  /** The name that Node gives this interface; null where Windows does not tell. */
  alias(guid: string): Promise<string | null>;
  /** The router behind this adapter; null where there is none to be had. Needs no consent. */
  router(guid: string): Promise<Router | null>;
}

const opcodes = { radioState: 4, interfaceState: 6, currentConnection: 7 } as const;
const modes = { profile: 0, temporaryProfile: 1, discoveryUnsecure: 3 } as const;
/** WLAN_PROFILE_GET_PLAINTEXT_KEY */
const profileFlags = { sealed: 0, 'with-password': 4 } as const;
const INFRASTRUCTURE = 1;
/** A WLAN_BSS_LIST begins with its size. */
const BSS_COUNT_AT = 4;

/** A client of the functions. An adapter whose GUID is none is `no-adapter`. */
export function wlanClient(functions: WlanFunctions, clock: Clock): WlanClient {
  const calls = wlanCalls(functions, clock);
  const { koffi, structs } = functions;
  const listOf = readList.bind(null, koffi);
  return {
    adapters: () =>
      calls.ask(
        (handle, out) => functions.WlanEnumInterfaces(handle, null, out),
        (data) => adaptersSchema.parse(listOf(data, structs.interfaceInfo)),
      ),
    linkState: (guid) => query(calls, guid, opcodes.interfaceState, (data) => readOne(koffi, data)),
    isRadioOn: (guid) =>
      query(calls, guid, opcodes.radioState, (data) => radioStateSchema.parse(koffi.decode(data, structs.radioState))),
    connection: (guid) =>
      query<WlanConnection | null>(
        calls,
        guid,
        opcodes.currentConnection,
        (data) => connectionSchema.parse(koffi.decode(data, structs.connectionAttributes)),
        (code) => (code === win32.invalidState ? null : undefined),
      ),
    startScan: (guid) => act(calls, guid, (handle, id) => functions.WlanScan(handle, id, null, null, null)),
    networks: (guid) =>
      onAdapter(guid, (id) =>
        calls.ask(
          (handle, out) => functions.WlanGetAvailableNetworkList(handle, id, 0, null, out),
          (data) => networksSchema.parse(listOf(data, structs.availableNetwork)),
        ),
      ),
    accessPoints: (guid) =>
      onAdapter(guid, (id) =>
        calls.ask(
          (handle, out) => functions.WlanGetNetworkBssList(handle, id, null, INFRASTRUCTURE, 0, null, out),
          (data) => accessPointsSchema.parse(listOf(data, structs.bssEntry, BSS_COUNT_AT)),
        ),
      ),
    profiles: (guid) =>
      onAdapter(guid, (id) =>
        calls.ask(
          (handle, out) => functions.WlanGetProfileList(handle, id, null, out),
          (data) => profilesSchema.parse(listOf(data, structs.profileInfo)),
        ),
      ),
    profileXml: (guid, name, key) =>
      onAdapter(guid, (id) =>
        calls.ask(
          (handle, out) => functions.WlanGetProfile(handle, id, name, null, out, [profileFlags[key]], null),
          (data) => koffi.decode.string16(data),
        ),
      ),
    filterLists: () => readFilterLists(calls),
    connect: (guid, request) =>
      act(calls, guid, (handle, id) => functions.WlanConnect(handle, id, parametersOf(request), null)),
    disconnect: (guid) => act(calls, guid, (handle, id) => functions.WlanDisconnect(handle, id, null)),
    alias: async (guid) => {
      const id = guidFields(guid);
      return id === undefined ? null : calls.alias(id);
    },
    router: async (guid) => {
      const id = guidFields(guid);
      return id === undefined ? null : calls.router(id);
    },
  };
}

function query<T>(
  calls: WlanCalls,
  guid: string,
  opcode: number,
  read: (data: unknown) => T,
  orElse?: (code: number) => T | undefined,
): Promise<Result<T, WifiFault>> {
  return onAdapter(guid, (id) =>
    calls.ask(
      (handle, out) => calls.functions.WlanQueryInterface(handle, id, opcode, null, [null], out, null),
      read,
      orElse,
    ),
  );
}

function act(
  calls: WlanCalls,
  guid: string,
  call: (handle: unknown, id: GuidFields) => Promise<number>,
): Promise<Result<void, WifiFault>> {
  return onAdapter(guid, async (id) => {
    const code = await calls.run((handle) => call(handle, id));
    if (!code.ok) return code;
    return code.value === win32.success ? ok(undefined) : fail(faultOfCode(code.value));
  });
}

async function onAdapter<T>(
  guid: string,
  use: (id: GuidFields) => Promise<Result<T, WifiFault>>,
): Promise<Result<T, WifiFault>> {
  const id = guidFields(guid);
  return id === undefined ? fail({ kind: 'no-adapter' }) : use(id);
}

/** WLAN_CONNECTION_PARAMETERS. */
function parametersOf(request: ConnectRequest): object {
  const rest = { pDesiredBssidList: null, dot11BssType: INFRASTRUCTURE, dwFlags: 0 };
  switch (request.by) {
    case 'profile':
      return { ...rest, wlanConnectionMode: modes.profile, strProfile: request.name, pDot11Ssid: null };
    case 'temporary-profile':
      return { ...rest, wlanConnectionMode: modes.temporaryProfile, strProfile: request.xml, pDot11Ssid: null };
    case 'open-network': {
      const bytes = ssidBytes(request.ssid);
      const ucSSID = new Uint8Array(32);
      ucSSID.set(bytes);
      const name = { uSSIDLength: bytes.length, ucSSID };
      return { ...rest, wlanConnectionMode: modes.discoveryUnsecure, strProfile: null, pDot11Ssid: name };
    }
  }
}
