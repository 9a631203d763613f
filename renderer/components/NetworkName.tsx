import type { ReactNode } from 'react';
import { ssidDisplay, type Ssid } from '../../shared/domain/ssid';
import { Name } from './Name';

/** The name of a network as it is shown. */
export function NetworkName({ ssid }: { readonly ssid: Ssid }): ReactNode {
  return <Name>{ssidDisplay(ssid)}</Name>;
}
