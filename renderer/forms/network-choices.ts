import { fitOf } from '../../shared/domain/network-badges';
import type { Ssid } from '../../shared/domain/ssid';
import type { SeenNetwork } from '../../shared/domain/wifi-network';
import type { Text } from '../../shared/texts/text';
import { signalStrength } from '../components/SignalBars';

/** A network as a line in the list. */
export interface NetworkChoice {
  readonly network: SeenNetwork;
  /** Why it cannot be chosen, in words; null when it can. */
  readonly obstacle: string | null;
  /** What it is, in a few words each. */
  readonly facts: readonly string[];
  /** What a person should know before choosing it. */
  readonly remarks: readonly string[];
}

/**
 * Usable networks first, the strongest on top; the others stay visible with their reason. `behindPage`: the network
 * where a page answered in place of the internet.
 */
export function networkChoices(
  text: Text,
  networks: readonly SeenNetwork[],
  behindPage: Ssid | null,
): readonly NetworkChoice[] {
  return networks
    .map((network) => choiceOf(text, network, network.ssid === behindPage))
    .sort((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null) || b.network.rssi - a.network.rssi);
}

function choiceOf(text: Text, network: SeenNetwork, isBehindPage: boolean): NetworkChoice {
  const { unsupported, security, rssi } = network;
  const { obstacle, remarks } = fitOf(network, isBehindPage);
  const reason = unsupported === null ? null : text(`network.unsupported.${unsupported}`);
  return {
    network,
    obstacle:
      obstacle === null ? null : (reason ?? text(obstacle === 'wpa3-only' ? 'network.wpa3Only' : 'network.needs24')),
    facts: [text(`network.security.${security}`), text(`network.signal.${signalStrength(rssi)}`)],
    remarks: remarks.map((remark) => text(`network.remark.${remark}`)),
  };
}
