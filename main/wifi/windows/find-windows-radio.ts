import type { Clock } from '../../ports/clock';
import { limited } from '../../ports/limited';
import type { OwnRadio } from '../choose-adapter';
import { takeRadio, type RadioCandidate } from '../take-radio';
import { openWlan } from './native-windows-adapter';
import { netshInterfaces } from './netsh/netsh-interfaces';
import { carriesInternet, windowsTools, type WindowsTools } from './windows-tools';
import type { WlanAdapter } from './wlan-api/wlan-replies';
import type { WlanClient } from './wlan-api/wlan-client';

const CONNECTED = 1;
/** A system that is stuck must not hold up the start. */
const LIMIT_MS = 5_000;

/** Looks for the Wi-Fi adapter to move: through `wlanapi.dll`, else through netsh. Changes nothing. */
export async function findWindowsRadio(
  clock: Clock,
  env: Readonly<Record<string, string | undefined>>,
  wanted: string | null = null,
  tools: WindowsTools = windowsTools(clock, env),
): Promise<OwnRadio> {
  const client = openWlan(clock, tools.libraries);
  return client.ok ? findByApi(client.value, tools, wanted) : findByNetsh(tools, clock, wanted);
}

/** An adapter as Windows lists it, and what is known of it besides. */
interface KnownAdapter extends WlanAdapter {
  readonly carriesInternet: boolean | null;
}

/** Best first: no second face of another one, not the one that carries the internet, and not one that is connected. */
export function adaptersToMove(adapters: readonly KnownAdapter[]): readonly KnownAdapter[] {
  const isFace = ({ description }: WlanAdapter): boolean =>
    adapters.some(
      (other) =>
        /^ #\d+$/.test(description.slice(other.description.length)) && description.startsWith(other.description),
    );
  const burden = (adapter: KnownAdapter): number =>
    (isFace(adapter) ? 4 : 0) + (adapter.carriesInternet === true ? 2 : 0) + (adapter.state === CONNECTED ? 1 : 0);
  return [...adapters].sort((a, b) => burden(a) - burden(b));
}

async function findByApi(client: WlanClient, tools: WindowsTools, wanted: string | null): Promise<OwnRadio> {
  const listed = await client.adapters();
  if (!listed.ok) return { kind: 'none', reason: apiReasons[listed.error.kind] ?? NOT_ASKED };
  const known = await Promise.all(
    listed.value.map(async (adapter) => ({
      ...adapter,
      carriesInternet: await carriesInternet(tools, await client.alias(adapter.guid)),
    })),
  );
  const candidates = adaptersToMove(known).map(({ guid, description, carriesInternet: carries }): RadioCandidate => ({
    ...{ ref: { kind: 'wlan-api', guid }, id: guid, name: description, carriesInternet: carries },
  }));
  return takeRadio("Windows' Native WLAN API", candidates, wanted) ?? { kind: 'none', reason: NO_ADAPTER };
}

async function findByNetsh(tools: WindowsTools, clock: Clock, wanted: string | null): Promise<OwnRadio> {
  const { signal } = new AbortController();
  const answer = await limited(clock, LIMIT_MS, signal, (within) => tools.netsh(['show', 'interfaces'], within));
  if (!answer.ok) return { kind: 'none', reason: netshReasons[answer.error.kind] ?? NOT_ASKED };
  const usable = netshInterfaces(answer.value.text).filter(({ isSecondary }) => !isSecondary);
  const known = await Promise.all(
    usable.map(async ({ name, ssid }) => ({ name, ssid, carriesInternet: await carriesInternet(tools, name) })),
  );
  const burden = (adapter: (typeof known)[number]): number =>
    (adapter.carriesInternet === true ? 2 : 0) + (adapter.ssid === null ? 0 : 1);
  const candidates = known
    .sort((a, b) => burden(a) - burden(b))
    .map(({ name, carriesInternet: carries }): RadioCandidate => ({
      ...{ ref: { kind: 'netsh', interfaceName: name }, id: name, name, carriesInternet: carries },
    }));
  const tool = 'netsh, because wlanapi.dll cannot be called,';
  return takeRadio(tool, candidates, wanted) ?? { kind: 'none', reason: NO_ADAPTER };
}

const NO_ADAPTER = 'Windows knows no Wi-Fi adapter on this computer.';
const NOT_ASKED = 'Windows cannot be asked about its Wi-Fi: neither wlanapi.dll nor netsh answered.';
const SERVICE_DOWN = 'The service WLAN AutoConfig, which moves the Wi-Fi on Windows, is not running.';
const apiReasons: Readonly<Record<string, string>> = { 'service-down': SERVICE_DOWN };
const netshReasons: Readonly<Record<string, string>> = {
  'service-down': SERVICE_DOWN,
  'names-hidden': 'netsh tells nothing of the Wi-Fi unless programs may use the location.',
};
