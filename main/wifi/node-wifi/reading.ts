import { z } from 'zod';
import { ssidFromText } from '../../../shared/domain/ssid';
import type { Clock } from '../../ports/clock';
import type { HeardNetwork } from '../seen-networks';
import { netshNetworks } from '../windows/netsh/netsh-networks';
import { overhearPrograms } from './overhear-programs';

const WEAKEST = -90;
const LIMIT_MS = 3_000;

const toldSchema = z.array(
  z.object({ ssid: z.string(), signal_level: z.coerce.number() }).catch({ ssid: '', signal_level: NaN }),
);

/**
 * The networks that node-wifi reads. Only for a process of its own, because loading it rewrites the language of the whole
 * process, and because it is overheard. Only names and strengths are taken, since its other fields shift with the
 * system's language and version (wifi 1), and of the names those in ASCII that are whole in what netsh printed: it drops
 * signs without a trace, and takes a part of one name for another. `signal` ends the wait for an answer.
 */
export async function readByNodeWifi(clock: Clock, signal: AbortSignal): Promise<readonly HeardNetwork[]> {
  const printed = overhearPrograms();
  const { default: reader } = await import('node-wifi');
  reader.init({ iface: null });
  // It rejects with what it likes, or throws where only the process can hear it, and never answers: then it read nothing.
  const answer = await Promise.race([reader.scan().catch(() => null), clock.sleep(LIMIT_MS, signal)]);
  const whole = wholeNames(printed.join(''));
  return (toldSchema.safeParse(answer).data ?? []).flatMap(({ ssid, signal_level: told }) => {
    const ssidHex = ssidFromText(ssid) ?? '';
    const rssi = told < 0 ? told : WEAKEST;
    return whole.has(ssidHex) ? [{ ssidHex, rssi, channel: null, security: 'unknown' as const }] : [];
  });
}

/** The names in ASCII that our own reading of netsh is sure of. */
function wholeNames(text: string): ReadonlySet<string> {
  const heard = netshNetworks({ text, isUtf8: false });
  return new Set(heard.map(({ ssidHex }) => ssidHex).filter((ssidHex) => ssidHex !== ''));
}
