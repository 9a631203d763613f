import type { WifiAdapterReport } from '../../../shared/domain/wifi-report';
import { ssidDisplay } from '../../../shared/domain/ssid';
import type { Clock } from '../../ports/clock';
import type { WindowsTools } from '../windows/find-windows-radio';
import { openWlan, systemLibraries } from '../windows/native-windows-adapter';
import { openNetsh, type Netsh } from '../windows/netsh/netsh';
import { systemRootOf } from '../windows/netsh/netsh-adapter';
import { netshInterfaces } from '../windows/netsh/netsh-interfaces';
import type { WlanClient } from '../windows/wlan-api/wlan-client';
import type { WlanAdapter } from '../windows/wlan-api/wlan-replies';
import type { WifiSurvey } from './wifi-survey';

/** WLAN_INTERFACE_STATE (wifi 3.3). */
const states: Readonly<Record<number, WifiAdapterReport['state']>> = {
  0: 'unavailable',
  1: 'connected',
  4: 'free',
  5: 'joining',
  6: 'joining',
  7: 'joining',
};

/** What Windows says of its Wi-Fi adapters, by `wlanapi.dll` or else by netsh. */
export async function surveyWindows(
  clock: Clock,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
  tools: WindowsTools = { libraries: systemLibraries(env), netsh: openNetsh(systemRootOf(env), clock) },
): Promise<WifiSurvey> {
  const client = openWlan(clock, tools.libraries);
  return client.ok ? surveyByApi(client.value) : surveyByNetsh(tools.netsh, signal);
}

async function surveyByApi(client: WlanClient): Promise<WifiSurvey> {
  const listed = await client.adapters();
  if (!listed.ok) return { adapters: [], mayMove: null, mayReadNames: null };
  let mayReadNames: boolean | null = null;
  const adapters: WifiAdapterReport[] = [];
  for (const adapter of listed.value) {
    const one = await surveyed(client, adapter);
    adapters.push(one.adapter);
    mayReadNames ??= one.mayReadNames;
  }
  return { adapters, mayMove: null, mayReadNames };
}

async function surveyed(
  client: WlanClient,
  { guid, description, state }: WlanAdapter,
): Promise<{ adapter: WifiAdapterReport; mayReadNames: boolean | null }> {
  const isOn = await client.isRadioOn(guid);
  const seen = isOn.ok && !isOn.value ? 'off' : (states[state] ?? 'unknown');
  const here = await client.connection(guid);
  const isRefused = !here.ok && here.error.kind === 'permission';
  const ssid = here.ok ? (here.value?.ssid ?? null) : null;
  return {
    adapter: {
      id: guid,
      name: description,
      state: seen,
      connection: ssid === null ? null : ssidDisplay(ssid),
      carriesInternet: null,
    },
    // Where nothing is connected Windows has no name to keep.
    mayReadNames: isRefused ? false : ssid === null ? null : true,
  };
}

async function surveyByNetsh(netsh: Netsh, signal: AbortSignal): Promise<WifiSurvey> {
  const answer = await netsh(['show', 'interfaces'], signal);
  if (!answer.ok) {
    return { adapters: [], mayMove: null, mayReadNames: answer.error.kind === 'names-hidden' ? false : null };
  }
  const adapters = netshInterfaces(answer.value.text).map(({ name, ssid, isRadioOff }): WifiAdapterReport => ({
    id: name,
    name,
    state: isRadioOff ? 'off' : ssid === null ? 'free' : 'connected',
    connection: ssid,
    carriesInternet: null,
  }));
  return { adapters, mayMove: null, mayReadNames: true };
}
