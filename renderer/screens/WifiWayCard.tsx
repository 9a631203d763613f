import type { ReactNode } from 'react';
import type { WifiAdapterReport, WifiReport } from '../../shared/domain/wifi-report';
import { inert } from '../../shared/inert-text';
import type { WifiView } from '../../shared/ipc/wifi-view';
import { useApi } from '../api';
import { ChoiceList } from '../components/ChoiceList';
import { CommandButton } from '../components/CommandButton';
import { SettingsButton } from '../components/SettingsButton';
import { useCommand } from '../components/use-command';
import { en } from '../i18n/en';

const AUTOMATIC = ' automatic';

/** Who moves this computer between networks, and with which adapter. Folded: it is right for most as it is. */
export function WifiWayCard({ wifi }: { readonly wifi: WifiView }): ReactNode {
  const api = useApi();
  const { problem, run } = useCommand();
  const { way, report } = wifi;
  const adapter = report?.remembered ?? null;
  return (
    <details className="card">
      <summary>{en.wifi.summary[report?.method === 'guided' ? 'guided' : way]}</summary>
      <div className="stack">
        <ChoiceList
          label={en.wifi.who}
          chosen={way}
          onChoose={(id) => {
            run(() => api['wifi/choose']({ way: id === 'guided' ? 'guided' : 'auto', adapter }));
          }}
          choices={[
            { id: 'auto', text: en.wifi.auto, note: report === null ? en.wifi.autoNote : inert(report.reason) },
            { id: 'guided', text: en.wifi.guided, note: en.wifi.guidedNote },
          ]}
        />
        {way === 'auto' && report !== null && report.adapters.length > 1 ? (
          <ChoiceList
            label={en.wifi.adapters}
            chosen={adapter ?? AUTOMATIC}
            onChoose={(id) => {
              run(() => api['wifi/choose']({ way, adapter: id === AUTOMATIC ? null : id }));
            }}
            choices={[{ id: AUTOMATIC, text: en.wifi.automatic }, ...report.adapters.map(choiceOf(report))]}
          />
        ) : null}
        {problem === null ? null : <p role="alert">{en.app.problem(problem)}</p>}
        <div className="actions">
          <CommandButton command={() => api['wifi/look']()}>{en.wifi.look}</CommandButton>
          <SettingsButton page="networks" />
        </div>
      </div>
    </details>
  );
}

function choiceOf({ adapter: taken }: WifiReport) {
  return ({ id, name, state, connection, carriesInternet }: WifiAdapterReport) => ({
    id,
    text: inert(name),
    note: [
      state === 'connected' && connection !== null ? en.wifi.connectedTo(inert(connection)) : en.wifi.states[state],
      ...(carriesInternet === true ? [en.wifi.internet] : []),
      ...(id === taken ? [en.wifi.taken] : []),
    ].join(', '),
  });
}
