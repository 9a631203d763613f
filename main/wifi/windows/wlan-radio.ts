import { fail, ok } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { WifiResult } from '../../ports/wifi-adapter';
import { checkProfile } from './check-profile';
import { deviceProfile, shownProfileName } from './device-profile';
import { addressesOf, type Interfaces } from './interface-addresses';
import type { LinkLook, LinkPlace, WindowsRadio } from './windows-radio';
import { linkStates } from './wlan-api/link-states';
import type { WlanClient } from './wlan-api/wlan-client';

const LOOK_EVERY_MS = 250;
const BEGIN_LIMIT_MS = 5_000;

const phases: Readonly<Record<number, LinkLook['phase']>> = {
  [linkStates.connected]: 'up',
  [linkStates.associating]: 'joining',
  [linkStates.discovering]: 'searching',
  [linkStates.authenticating]: 'joining',
};
/** WLAN_CONNECTION_MODE: a profile of which Windows was told, and one that it took by itself. It keeps both. */
const PROFILE = 0;
const AUTO = 4;

/** One adapter, by its GUID, moved through the Native WLAN API: no profile is stored, none has to be removed. */
export function wlanRadio(client: WlanClient, guid: string, clock: Clock, interfaces: Interfaces): WindowsRadio {
  let known: string | null = null;
  const alias = async (): Promise<string | null> => (known ??= await client.alias(guid));
  return {
    clock,
    lookEveryMs: LOOK_EVERY_MS,
    beginLimitMs: BEGIN_LIMIT_MS,
    alias,
    addresses: async () => {
      const name = await alias();
      return name === null ? [] : addressesOf(interfaces, name);
    },
    router: () => client.router(guid),
    look: async (signal) => {
      if (signal.aborted) return fail({ kind: 'cancelled' });
      const state = await stateOf(client, guid);
      if (!state.ok) return state;
      const place = state.value === 'up' ? await placeOf(client, guid) : ok(null);
      if (!place.ok) return place;
      const name = await alias();
      return ok({
        phase: place.value === 'none' ? 'down' : state.value,
        place: place.value === 'none' ? null : place.value,
        addresses: addressesOf(interfaces, name),
        addressesAreOfAll: name === null,
      });
    },
    filterLists: () => client.filterLists(),
    waysToJoin: (ssid) => [
      () => client.connect(guid, { by: 'temporary-profile', xml: deviceProfile(ssid, shownProfileName(ssid)) }),
      () => client.connect(guid, { by: 'open-network', ssid }),
    ],
    askToCheck: (network, password) => () =>
      client.connect(guid, { by: 'temporary-profile', xml: checkProfile(network, password) }),
    askForProfile: (name) => client.connect(guid, { by: 'profile', name }),
    disconnect: () => client.disconnect(guid),
    removeOwn: () => Promise.resolve(ok(undefined)),
  };
}

/** A radio that is off and an adapter that was pulled out look alike from afar: both are asked for by name. */
async function stateOf(client: WlanClient, guid: string): WifiResult<LinkLook['phase']> {
  const state = await client.linkState(guid);
  if (!state.ok) return (await isListed(client, guid)) ? state : fail({ kind: 'no-adapter' });
  const phase = phases[state.value] ?? 'down';
  if (phase !== 'down') return ok(phase);
  const isOn = await client.isRadioOn(guid);
  return isOn.ok && !isOn.value ? fail({ kind: 'switched-off' }) : ok(phase);
}

/** Only a list that was had can lack it. */
async function isListed(client: WlanClient, guid: string): Promise<boolean> {
  const adapters = await client.adapters();
  return !adapters.ok || adapters.value.some((adapter) => adapter.guid === guid.toLowerCase());
}

/** Null: Windows does not say without consent (wifi 3.2). `none`: the connection ended meanwhile. */
async function placeOf(client: WlanClient, guid: string): WifiResult<LinkPlace | 'none' | null> {
  const connection = await client.connection(guid);
  if (!connection.ok) return connection.error.kind === 'permission' ? ok(null) : connection;
  if (connection.value === null) return ok('none');
  const { ssid, profile, mode } = connection.value;
  return ok({ ssid, profile, isOurs: mode !== PROFILE && mode !== AUTO, isAutomatic: mode === AUTO });
}
