import type { WifiAdapterReport } from '../../../shared/domain/wifi-report';
import { ssidDisplay } from '../../../shared/domain/ssid';
import type { Clock } from '../../ports/clock';
import { internetWay, isOnTheWay, type InternetWay } from '../internet-way';
import { applePaths, type ApplePaths } from '../macos/apple-tools';
import { findNetworksetupRadio } from '../macos/find-radio';
import { macRadio, type MacRadio } from '../macos/mac-radio';
import { lookAround } from '../macos/position';
import { isOn } from '../macos/power';
import type { WifiSurvey } from './wifi-survey';

/** What a Mac is asked with. */
export interface MacTools {
  readonly paths: ApplePaths;
  readonly addressesOf?: (device: string) => readonly string[];
  readonly internetWay: InternetWay;
}

/** What a Mac says of its Wi-Fi. Whether the local network may be used it tells nobody who asks (wifi 4.5). */
export async function surveyMac(
  clock: Clock,
  signal: AbortSignal,
  tools: MacTools = { paths: applePaths, internetWay },
): Promise<WifiSurvey> {
  const found = await findNetworksetupRadio(clock, null, tools.paths);
  if (found.kind === 'none' || found.ref.kind !== 'networksetup') {
    return { adapters: [], mayMove: null, mayReadNames: null };
  }
  const radio = macRadio({ ...tools, device: found.ref.device, clock });
  const adapter = await surveyed(radio, tools, signal);
  // A name that is withheld here may yet be told elsewhere (wifi 4.1).
  return { adapters: [adapter], mayMove: null, mayReadNames: adapter.connection === null ? null : true };
}

async function surveyed(radio: MacRadio, tools: MacTools, signal: AbortSignal): Promise<WifiAdapterReport> {
  const { device } = radio;
  const carriesInternet = isOnTheWay(radio.addresses(), await tools.internetWay());
  const nothing = { id: device, name: device, connection: null, carriesInternet } as const;
  const power = await isOn(radio, signal);
  if (!power.ok) return { ...nothing, state: power.error.kind === 'no-adapter' ? 'unavailable' : 'unknown' };
  if (!power.value) return { ...nothing, state: 'off' };
  const position = await lookAround(radio, signal);
  if (!position.ok) return { ...nothing, state: 'unknown' };
  const { active, ssid } = position.value;
  return { ...nothing, state: active ? 'connected' : 'free', connection: ssid === null ? null : ssidDisplay(ssid) };
}
