import type { RadioTool, WifiReason } from '../domain/wifi-reason';
import type { Text } from './text';

/** As their makers call them, in every language. */
const tools: Readonly<Record<RadioTool, string>> = {
  'network-manager': 'NetworkManager',
  networksetup: 'networksetup',
  'wlan-api': 'Native WLAN API',
  netsh: 'netsh',
};

/** The reason in whole sentences for people. */
export function wifiReasonSentences(text: Text, reason: WifiReason): readonly string[] {
  if (!('tool' in reason)) return [text(`wifi.reason.${reason.id}`)];
  const { id, tool, adapter, isInstead } = reason;
  return [
    ...(isInstead ? [text('wifi.reason.instead')] : []),
    text(`wifi.reason.${id}`, { tool: tools[tool], adapter }),
    ...(tool === 'netsh' ? [text('wifi.reason.netsh')] : []),
  ];
}
