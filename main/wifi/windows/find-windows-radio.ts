import type { Clock } from '../../ports/clock';
import type { OwnRadio } from '../choose-adapter';
import { systemLibraries, openWlan } from './native-windows-adapter';
import { openNetsh, type Netsh } from './netsh/netsh';
import { systemRootOf } from './netsh/netsh-adapter';
import { netshInterfaces, type NetshInterface } from './netsh/netsh-interfaces';
import type { WlanAdapter } from './wlan-api/wlan-replies';
import type { WlanClient } from './wlan-api/wlan-client';
import type { WlanLibraries } from './wlan-api/wlan-functions';

/** What a search for the radio of a Windows computer is made with. */
export interface WindowsTools {
  readonly libraries: WlanLibraries;
  readonly netsh: Netsh;
}

const CONNECTED = 1;
/** A system that is stuck must not hold up the start. */
const LIMIT_MS = 5_000;

/** Looks for the Wi-Fi adapter to move: through `wlanapi.dll`, else through netsh. Changes nothing. */
export async function findWindowsRadio(
  clock: Clock,
  env: Readonly<Record<string, string | undefined>>,
  tools: WindowsTools = { libraries: systemLibraries(env), netsh: openNetsh(systemRootOf(env), clock) },
): Promise<OwnRadio> {
  const client = openWlan(clock, tools.libraries);
  return client.ok ? findByApi(client.value) : findByNetsh(tools.netsh, clock);
}

/** Best first: no second face of another one, and not on a network that may carry the internet. */
export function adaptersToMove(adapters: readonly WlanAdapter[]): readonly WlanAdapter[] {
  const isFace = ({ description }: WlanAdapter): boolean =>
    adapters.some(
      (other) =>
        /^ #\d+$/.test(description.slice(other.description.length)) && description.startsWith(other.description),
    );
  const burden = (adapter: WlanAdapter): number => (isFace(adapter) ? 2 : 0) + (adapter.state === CONNECTED ? 1 : 0);
  return [...adapters].sort((a, b) => burden(a) - burden(b));
}

async function findByApi(client: WlanClient): Promise<OwnRadio> {
  const adapters = await client.adapters();
  if (!adapters.ok) return { kind: 'none', reason: apiReasons[adapters.error.kind] ?? NOT_ASKED };
  const [chosen] = adaptersToMove(adapters.value);
  if (chosen === undefined) return { kind: 'none', reason: NO_ADAPTER };
  const ref = { kind: 'wlan-api', guid: chosen.guid } as const;
  return {
    kind: 'radio',
    ref,
    reason: reasonFor("Windows' Native WLAN API", chosen.description, adapters.value.length),
  };
}

async function findByNetsh(netsh: Netsh, clock: Clock): Promise<OwnRadio> {
  const limit = new AbortController();
  const takeBack = clock.after(LIMIT_MS, () => {
    limit.abort();
  });
  const answer = await netsh(['show', 'interfaces'], limit.signal);
  takeBack();
  if (!answer.ok) return { kind: 'none', reason: netshReasons[answer.error.kind] ?? NOT_ASKED };
  const usable = netshInterfaces(answer.value.text).filter(({ isSecondary }) => !isSecondary);
  const burden = ({ ssid }: NetshInterface): number => (ssid === null ? 0 : 1);
  const [chosen] = [...usable].sort((a, b) => burden(a) - burden(b));
  if (chosen === undefined) return { kind: 'none', reason: NO_ADAPTER };
  const ref = { kind: 'netsh', interfaceName: chosen.name } as const;
  return {
    kind: 'radio',
    ref,
    reason: reasonFor('netsh, because wlanapi.dll cannot be called,', chosen.name, usable.length),
  };
}

const NO_ADAPTER = 'Windows knows no Wi-Fi adapter on this computer.';
const NOT_ASKED = 'Windows cannot be asked about its Wi-Fi: neither wlanapi.dll nor netsh answered.';
const SERVICE_DOWN = 'The service WLAN AutoConfig, which moves the Wi-Fi on Windows, is not running.';
const apiReasons: Readonly<Record<string, string>> = { 'service-down': SERVICE_DOWN };
const netshReasons: Readonly<Record<string, string>> = {
  'service-down': SERVICE_DOWN,
  'names-hidden': 'netsh tells nothing of the Wi-Fi unless programs may use the location.',
};

function reasonFor(tool: string, name: string, count: number): string {
  return count === 1 ? `${tool} moves ${name}.` : `${tool} moves ${name}, of ${count} Wi-Fi adapters the best one.`;
}
