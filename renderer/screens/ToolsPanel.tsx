import type { ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { useText } from '../i18n/use-text';
import { ProfileTools } from '../profiles/ProfileTools';
import { WifiWayCard } from './WifiWayCard';

/** What those need who set up devices every day. */
export function ToolsPanel({ app }: { readonly app: Pick<AppSnapshot, 'wifi' | 'profiles'> }): ReactNode {
  const text = useText();
  return (
    <>
      <WifiWayCard wifi={app.wifi} open />
      <ProfileTools profiles={app.profiles} />
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
