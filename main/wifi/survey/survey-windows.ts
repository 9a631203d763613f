import type { WifiAdapterReport } from '../../../shared/domain/wifi-report';
import { ssidDisplay } from '../../../shared/domain/ssid';
import type { Clock } from '../../ports/clock';
import { openWlan } from '../windows/native-windows-adapter';
import { netshInterfaces } from '../windows/netsh/netsh-interfaces';
import { carriesInternet, windowsTools, type WindowsTools } from '../windows/windows-tools';
import { linkStates } from '../windows/wlan-api/link-states';
import type { WlanClient } from '../windows/wlan-api/wlan-client';
import type { WlanAdapter } from '../windows/wlan-api/wlan-replies';
import type { WifiSurvey } from './wifi-survey';

const states: Readonly<Record<number, WifiAdapterReport['state']>> = {
  [linkStates.notReady]: 'unavailable',
  [linkStates.connected]: 'connected',
  [linkStates.disconnected]: 'free',
  [linkStates.associating]: 'joining',
  [linkStates.discovering]: 'joining',
  [linkStates.authenticating]: 'joining',
};

/**
 * What Windows says of its Wi-Fi adapters, by `wlanapi.dll` or else by netsh. Whether they may be moved it tells nobody
 * who asks.
 */
export async function surveyWindows(
  clock: Clock,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
  tools: WindowsTools = windowsTools(clock, env),
): Promise<WifiSurvey> {
  const client = openWlan(clock, tools.libraries);
  return client.ok ? surveyByApi(client.value, tools) : surveyByNetsh(tools, signal);
}

async function surveyByApi(client: WlanClient, tools: WindowsTools): Promise<WifiSurvey> {
  const listed = await client.adapters();
  const seen = await Promise.all((listed.ok ? listed.value : []).map((adapter) => surveyed(client, adapter, tools)));
  // Where nothing is connected Windows has no name to keep.
  const told = seen.map((one) => one.mayReadNames).filter((may) => may !== null);
  return { adapters: seen.map(({ adapter }) => adapter), mayMove: null, mayReadNames: told[0] ?? null };
}

async function surveyed(
  client: WlanClient,
  { guid, description, state }: WlanAdapter,
  tools: WindowsTools,
): Promise<{ readonly adapter: WifiAdapterReport; readonly mayReadNames: boolean | null }> {
  const isOn = await client.isRadioOn(guid);
  const here = await client.connection(guid);
  const ssid = here.ok ? (here.value?.ssid ?? null) : null;
  const isRefused = !here.ok && here.error.kind === 'permission';
  return {
    adapter: {
      id: guid,
      name: description,
      state: isOn.ok && !isOn.value ? 'off' : (states[state] ?? 'unknown'),
      connection: ssid === null ? null : ssidDisplay(ssid),
      carriesInternet: await carriesInternet(tools, await client.alias(guid)),
    },
    mayReadNames: isRefused ? false : ssid === null ? null : true,
  };
}

async function surveyByNetsh(tools: WindowsTools, signal: AbortSignal): Promise<WifiSurvey> {
  const answer = await tools.netsh(['show', 'interfaces'], signal);
  if (!answer.ok) {
    return { adapters: [], mayMove: null, mayReadNames: answer.error.kind === 'names-hidden' ? false : null };
  }
  const adapters = await Promise.all(
    netshInterfaces(answer.value.text).map(async ({ name, ssid, isRadioOff }): Promise<WifiAdapterReport> => ({
      id: name,
      name,
      state: isRadioOff ? 'off' : ssid === null ? 'free' : 'connected',
      connection: ssid,
      carriesInternet: await carriesInternet(tools, name),
    })),
  );
  return { adapters, mayMove: null, mayReadNames: true };
}
