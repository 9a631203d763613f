import type { WifiAdapterReport } from '../../../shared/domain/wifi-report';
import { ssidDisplay } from '../../../shared/domain/ssid';
import type { Clock } from '../../ports/clock';
import { applePaths, type ApplePaths } from '../macos/apple-tools';
import { findNetworksetupRadio } from '../macos/find-radio';
import { macRadio, type MacRadio } from '../macos/mac-radio';
import { lookAround } from '../macos/position';
import { isOn } from '../macos/power';
import type { WifiSurvey } from './wifi-survey';

/** What a Mac says of its Wi-Fi. Whether the local network may be used it tells nobody who asks (wifi 4.5). */
export async function surveyMac(
  clock: Clock,
  signal: AbortSignal,
  paths: ApplePaths = applePaths,
): Promise<WifiSurvey> {
  const found = await findNetworksetupRadio(clock, paths);
  if (found.kind === 'none' || found.ref.kind !== 'networksetup') {
    return { adapters: [], mayMove: null, mayReadNames: null };
  }
  const radio = macRadio({ device: found.ref.device, clock, paths });
  return { adapters: [await surveyed(radio, signal)], mayMove: null, mayReadNames: null };
}

async function surveyed(radio: MacRadio, signal: AbortSignal): Promise<WifiAdapterReport> {
  const { device } = radio;
  const nothing = { id: device, name: device, connection: null, carriesInternet: null } as const;
  const power = await isOn(radio, signal);
  if (!power.ok) return { ...nothing, state: power.error.kind === 'no-adapter' ? 'unavailable' : 'unknown' };
  if (!power.value) return { ...nothing, state: 'off' };
  const position = await lookAround(radio, signal);
  if (!position.ok) return { ...nothing, state: 'unknown' };
  const { active, ssid } = position.value;
  return { ...nothing, state: active ? 'connected' : 'free', connection: ssid === null ? null : ssidDisplay(ssid) };
}
