import { createHash } from 'node:crypto';
import { ssidFromText, ssidText, type Ssid } from '../../../shared/domain/ssid';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { MacRadio } from './mac-radio';

const LIMIT_MS = 5_000;

/** The networks that this Mac joins by itself; null: it does not say. */
export async function preferredNetworks(
  { tools, device }: MacRadio,
  signal: AbortSignal,
): Promise<Result<readonly Ssid[] | null, WifiFault>> {
  const args = ['-listpreferredwirelessnetworks', device];
  const answer = await tools('networksetup', { args, limitMs: LIMIT_MS }, signal);
  return answer.ok ? ok(parsePreferred(answer.value.said)) : answer;
}

/** A header, then one name per line after one tab; null: this is no such list. */
export function parsePreferred(text: string): readonly Ssid[] | null {
  const [header = '', ...lines] = text.split('\n');
  if (!header.startsWith('Preferred networks on ')) return null;
  return lines.flatMap((line) => (line.startsWith('\t') ? (ssidFromText(line.slice(1)) ?? []) : []));
}

/**
 * Takes a network out of the list; done only when it is not in it any more. `permission`: this Mac wants an
 * administrator for that (wifi 4.2).
 */
export async function forget(radio: MacRadio, ssid: Ssid, signal: AbortSignal): Promise<Result<void, WifiFault>> {
  const before = await preferredNetworks(radio, signal);
  if (!before.ok || before.value?.includes(ssid) === false) return before.ok ? ok(undefined) : before;
  const args = ['-removepreferredwirelessnetwork', radio.device, ssidText(ssid) ?? ''];
  const answer = await radio.tools('networksetup', { args, limitMs: LIMIT_MS }, signal);
  if (!answer.ok) return answer;
  const after = await preferredNetworks(radio, signal);
  if (!after.ok) return after;
  if (after.value?.includes(ssid) !== true) return ok(undefined);
  return fail({ kind: /admin/i.test(answer.value.said) ? 'permission' : 'tool-failed' });
}

/** Stands for a name in the journal, where nobody can read from it which networks a person knows. */
export function fingerprint(ssid: Ssid): string {
  return createHash('sha256').update(ssid).digest('hex').slice(0, 12);
}
