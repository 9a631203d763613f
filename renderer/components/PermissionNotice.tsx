import type { ReactNode } from 'react';
import type { WifiView } from '../../shared/ipc/wifi-view';
import { WifiReasonNote } from './WifiReasonNote';
import { useText } from '../i18n/use-text';
import { Notice } from './Notice';

/** What the system is going to ask, and why, before it does (wifi 3.2, 4.5, 5.3); or that nothing will move by itself. */
export function PermissionNotice({ wifi }: { readonly wifi: WifiView }): ReactNode {
  const text = useText();
  const { system, way, report } = wifi;
  if (way === 'guided') return null;
  if (report?.method === 'guided') {
    return (
      <Notice title={text('wifi.handTitle')}>
        <p>{text('wifi.handBody')}</p>
        <WifiReasonNote reason={report.reason} />
      </Notice>
    );
  }
  if (!isToBeAsked(wifi)) return null;
  return (
    <Notice title={text(`wifi.permission.${system}.title`)}>
      <p>{text(`wifi.permission.${system}.why`)}</p>
      <p>{text(`wifi.permission.${system}.otherwise`)}</p>
    </Notice>
  );
}

/** Where the system does not say whether it has been asked already, it is explained once more. */
function isToBeAsked({ system, report }: WifiView): boolean {
  switch (system) {
    case 'windows':
      return report?.mayReadNames !== true;
    case 'macos':
      return true;
    case 'linux':
      return report !== null && report.mayMove !== true;
  }
}
