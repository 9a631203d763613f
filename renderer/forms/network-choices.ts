import type { SeenNetwork } from '../../shared/domain/wifi-network';
import type { Text } from '../../shared/texts/text';
import { signalStrength } from '../components/SignalBars';

/** A network as a line in the list. */
export interface NetworkChoice {
  readonly network: SeenNetwork;
  /** Why it cannot be chosen, in words; null when it can. */
  readonly obstacle: string | null;
  readonly note: string;
}

/** Usable networks first, the strongest on top; the others stay visible with their reason. */
export function networkChoices(text: Text, networks: readonly SeenNetwork[]): readonly NetworkChoice[] {
  return networks
    .map((network) => ({ network, obstacle: obstacleOf(text, network), note: noteOf(text, network) }))
    .sort((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null) || b.network.rssi - a.network.rssi);
}

function obstacleOf(text: Text, { unsupported, security }: SeenNetwork): string | null {
  if (unsupported !== null) return text(`network.unsupported.${unsupported}`);
  return security === 'wpa-enterprise' || security === 'wpa2-enterprise' ? text('network.enterprise') : null;
}

function noteOf(text: Text, { security, rssi }: SeenNetwork): string {
  return `${text(`network.security.${security}`)}, ${text(`network.signal.${signalStrength(rssi)}`)}`;
}
