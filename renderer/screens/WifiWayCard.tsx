import type { ReactNode } from 'react';
import type { WifiAdapterReport, WifiReport } from '../../shared/domain/wifi-report';
import type { WifiView } from '../../shared/ipc/wifi-view';
import type { Text } from '../../shared/texts/text';
import { useApi } from '../api';
import { ChoiceList } from '../components/ChoiceList';
import { CommandButton } from '../components/CommandButton';
import { Name } from '../components/Name';
import { SettingsButton } from '../components/SettingsButton';
import { WifiReasonNote } from '../components/WifiReasonNote';
import { useCommand } from '../components/use-command';
import { useList } from '../i18n/list';
import { useText } from '../i18n/use-text';

const AUTOMATIC = ' automatic';

interface WifiWayCardProps {
  readonly wifi: WifiView;
  /** Whether it stands open to begin with. */
  readonly open?: boolean;
}

/** Who moves this computer between networks, and with which adapter. Folded: it is right for most as it is. */
export function WifiWayCard({ wifi, open = false }: WifiWayCardProps): ReactNode {
  const text = useText();
  const list = useList();
  const api = useApi();
  const { problem, run } = useCommand();
  const { way, report } = wifi;
  const adapter = report?.remembered ?? null;
  return (
    <details className="card" open={open}>
      <summary>{text(`wifi.summary.${report?.method === 'guided' ? 'guided' : way}`)}</summary>
      <div className="stack">
        <ChoiceList
          label={text('wifi.who')}
          chosen={way}
          onChoose={(id) => {
            run(() => api['wifi/choose']({ way: id === 'guided' ? 'guided' : 'auto', adapter }));
          }}
          choices={[
            {
              id: 'auto',
              text: text('wifi.auto'),
              note: text('wifi.autoNote'),
            },
            { id: 'guided', text: text('wifi.guided'), note: text('wifi.guidedNote') },
          ]}
        />
        {way === 'auto' && report !== null && report.adapters.length > 1 ? (
          <ChoiceList
            label={text('wifi.adapters')}
            chosen={adapter ?? AUTOMATIC}
            onChoose={(id) => {
              run(() => api['wifi/choose']({ way, adapter: id === AUTOMATIC ? null : id }));
            }}
            choices={[
              { id: AUTOMATIC, text: text('wifi.automatic') },
              ...report.adapters.map(choiceOf(text, list, report)),
            ]}
          />
        ) : null}
        {way === 'auto' && report !== null && report.method !== 'guided' ? (
          <WifiReasonNote reason={report.reason} />
        ) : null}
        {problem === null ? null : <p role="alert">{text('app.problem', { ref: problem })}</p>}
        <div className="actions">
          <CommandButton command={() => api['wifi/look']()}>{text('wifi.look')}</CommandButton>
          <SettingsButton page="networks" />
        </div>
      </div>
    </details>
  );
}

function choiceOf(text: Text, list: (parts: readonly string[]) => string, { adapter: taken }: WifiReport) {
  return ({ id, name, state, connection, carriesInternet }: WifiAdapterReport) => ({
    id,
    text: <Name>{name}</Name>,
    note: list([
      state === 'connected' && connection !== null
        ? text('wifi.connectedTo', { name: connection })
        : text(`wifi.states.${state}`),
      ...(carriesInternet === true ? [text('wifi.internet')] : []),
      ...(id === taken ? [text('wifi.taken')] : []),
    ]),
  });
}
