import type { WifiAdapterReport, WifiReport } from '../../shared/domain/wifi-report';
import type { WifiReason } from '../../shared/domain/wifi-reason';
import { inert } from '../../shared/inert-text';
import { wifiReasonSentences } from '../../shared/texts/wifi-reason-sentences';
import { english } from './english';

const states: Readonly<Record<WifiAdapterReport['state'], string>> = {
  connected: 'connected',
  joining: 'connecting',
  free: 'not connected',
  off: 'switched off',
  unavailable: 'does not work now',
  unmanaged: 'left to another program',
  unknown: 'in a state that is not told',
};

const methods: Readonly<Record<WifiReport['method'], string>> = {
  guided: 'by hand: you move this computer, and are told when',
  practice: 'the virtual radio of a practice world',
  'network-manager': 'NetworkManager (nmcli)',
  networksetup: 'networksetup',
  'wlan-api': "Windows' Native WLAN API (wlanapi.dll)",
  netsh: 'netsh',
};

/** What this computer's Wi-Fi is and what a setup would move, for a person. */
export function wifiLines(report: WifiReport): readonly string[] {
  const { adapters, remembered } = report;
  const isThere = adapters.some(({ id }) => id === remembered);
  return [
    `Wi-Fi adapters: ${adapters.length === 0 ? 'none can be seen' : adapters.length}`,
    ...adapters.map((adapter) => `  ${adapterLine(adapter)}`),
    `May move them without asking: ${answer(report.mayMove)}`,
    `May read network names:       ${answer(report.mayReadNames)}`,
    `Adapter chosen by you:        ${remembered === null ? 'none, the choice is automatic' : inert(remembered)}${
      remembered === null || isThere ? '' : ', which is not there now'
    }`,
    `A setup moves this computer:  ${methods[report.method]}`,
    `Why: ${reasonText(report.reason)}`,
  ];
}

/** The reason in English, names in it made inert. */
export function reasonText(reason: WifiReason): string {
  return wifiReasonSentences(english, reason).join(' ');
}

function adapterLine({ id, name, state, connection, carriesInternet }: WifiAdapterReport): string {
  const to = connection === null ? '' : ` to "${inert(connection)}"`;
  const internet = carriesInternet === null ? '' : carriesInternet ? ', carries the internet' : ', carries no internet';
  return `${inert(name)}${id === name ? '' : ` (${inert(id)})`}: ${states[state]}${to}${internet}`;
}

function answer(may: boolean | null): string {
  if (may === null) return 'the system does not say';
  return may ? 'yes' : 'no';
}
