import type { HandReason } from '../../../shared/domain/wifi-reason';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import type { Clock } from '../../ports/clock';
import { limited } from '../../ports/limited';
import type { OwnRadio } from '../choose-adapter';
import { takeRadio, type RadioCandidate } from '../take-radio';
import { openWlan } from './native-windows-adapter';
import { netshInterfaces } from './netsh/netsh-interfaces';
import { carriesInternet, windowsTools, type WindowsTools } from './windows-tools';
import { linkStates } from './wlan-api/link-states';
import type { WlanAdapter } from './wlan-api/wlan-replies';
import type { WlanClient } from './wlan-api/wlan-client';

/** A system that is stuck must not hold up the start. */
const LIMIT_MS = 10_000;

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
    (isFace(adapter) ? 4 : 0) +
    (adapter.carriesInternet === true ? 2 : 0) +
    (adapter.state === linkStates.connected ? 1 : 0);
  return [...adapters].sort((a, b) => burden(a) - burden(b));
}

async function findByApi(client: WlanClient, tools: WindowsTools, wanted: string | null): Promise<OwnRadio> {
  const listed = await client.adapters();
  if (!listed.ok) return none(listed.error.kind === 'service-down' ? 'windows-service-down' : 'windows-silent');
  const known = await Promise.all(
    listed.value.map(async (adapter) => ({
      ...adapter,
      carriesInternet: await carriesInternet(tools, await client.alias(adapter.guid)),
    })),
  );
  const candidates = adaptersToMove(known).map(({ guid, description, carriesInternet: carries }): RadioCandidate => ({
    ...{ ref: { kind: 'wlan-api', guid }, id: guid, name: description, carriesInternet: carries },
  }));
  return takeRadio(candidates, wanted) ?? none('windows-no-adapter');
}

async function findByNetsh(tools: WindowsTools, clock: Clock, wanted: string | null): Promise<OwnRadio> {
  const { signal } = new AbortController();
  const answer = await limited(clock, LIMIT_MS, signal, (within) => tools.netsh(['show', 'interfaces'], within));
  if (!answer.ok) return none(netshReasons[answer.error.kind] ?? 'windows-silent');
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
  return takeRadio(candidates, wanted) ?? none('windows-no-adapter');
}

const netshReasons: Readonly<Partial<Record<WifiFault['kind'], HandReason['id']>>> = {
  'service-down': 'windows-service-down',
  'names-hidden': 'windows-location',
};

function none(id: HandReason['id']): OwnRadio {
  return { kind: 'none', reason: { id } };
}
