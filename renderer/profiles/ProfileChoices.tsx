import type { ReactNode } from 'react';
import type { SeenNetwork } from '../../shared/domain/wifi-network';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { ProfilesView } from '../../shared/ipc/profiles-view';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { NetworkName } from '../components/NetworkName';
import { useText } from '../i18n/use-text';

interface ProfileChoicesProps {
  readonly profiles: ProfilesView;
  readonly mode: AppMode;
  /** What is heard; none: that is not known yet. */
  readonly heard: readonly SeenNetwork[];
}

/** The kept networks of this world: each sets the device up by one click, and none does it by itself. */
export function ProfileChoices({ profiles, mode, heard }: ProfileChoicesProps): ReactNode {
  const text = useText();
  const api = useApi();
  const offered = profiles.list.filter(({ practice }) => practice === (mode === 'practice'));
  if (offered.length === 0) return null;
  return (
    <section className="card" aria-labelledby="profiles-title">
      <h2 id="profiles-title">{text('profiles.choose')}</h2>
      <ul className="stack">
        {offered.map(({ id, name, network }) => (
          <li key={id} className="actions">
            <CommandButton command={() => api['setup/use-profile']({ id })}>
              {text('profiles.use', { name })}
            </CommandButton>
            <span className="small soft">
              <NetworkName ssid={network.ssid} />{' '}
              {heard.length > 0 && !heard.some(({ ssid }) => ssid === network.ssid) ? (
                <span className="tag">{text('profiles.notHeard')}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
