import type { ReactNode } from 'react';
import type { WifiView } from '../../shared/ipc/wifi-view';
import { useText } from '../i18n/use-text';
import { WifiWayCard } from './WifiWayCard';

/** What those need who set up devices every day. */
export function ToolsPanel({ wifi }: { readonly wifi: WifiView }): ReactNode {
  const text = useText();
  return (
    <>
      <WifiWayCard wifi={wifi} open />
      <section className="card" aria-labelledby="terminal-title">
        <h2 id="terminal-title">{text('start.terminalTitle')}</h2>
        <p className="soft">{text('start.terminalBody')}</p>
        <ul className="commands fixed small" dir="ltr" translate="no">
          <li>photon-setup inspect</li>
          <li>photon-setup restore</li>
          <li>photon-setup --help</li>
        </ul>
      </section>
    </>
  );
}
