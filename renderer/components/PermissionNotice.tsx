import type { ReactNode } from 'react';
import type { WifiView } from '../../shared/ipc/wifi-view';
import { en } from '../i18n/en';
import { Notice } from './Notice';

/** What the system is going to ask, and why, before it does (wifi 3.2, 4.5, 5.3); or that nothing will move by itself. */
export function PermissionNotice({ wifi }: { readonly wifi: WifiView }): ReactNode {
  const { system, way, report } = wifi;
  if (way === 'guided') return null;
  if (report?.method === 'guided') {
    return (
      <Notice title={en.wifi.handTitle}>
        <p>{report.reason}</p>
        <p>{en.wifi.handBody}</p>
      </Notice>
    );
  }
  if (!isToBeAsked(wifi)) return null;
  const words = en.wifi.permission[system];
  return (
    <Notice title={words.title}>
      <p>{words.why}</p>
      <p>{words.otherwise}</p>
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
