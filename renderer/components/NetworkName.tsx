import type { ReactNode } from 'react';
import { ssidDisplay, type Ssid } from '../../shared/domain/ssid';

/** A name that others chose: inert text, isolated from the direction around it, with its spaces kept. */
export function NetworkName({ ssid }: { readonly ssid: Ssid }): ReactNode {
  return (
    <bdi className="name" translate="no">
      {ssidDisplay(ssid)}
    </bdi>
  );
}
