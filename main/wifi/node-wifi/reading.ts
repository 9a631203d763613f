import { z } from 'zod';
import { ssidFromText } from '../../../shared/domain/ssid';
import type { Clock } from '../../ports/clock';
import type { HeardNetwork } from '../seen-networks';
import { sureName } from './sure-name';

const WEAKEST = -90;
const LIMIT_MS = 3_000;

const number = z.coerce.number().catch(NaN);
const entriesSchema = z.array(
  z
    .object({ ssid: z.string(), signal_level: number, frequency: number })
    .catch({ ssid: '', signal_level: NaN, frequency: NaN }),
);

/**
 * What node-wifi reads: networks in the air, and those that the PC is on. Only for a process of its own, because
 * loading it rewrites the language of the whole process. Only names and strengths are taken: its other fields shift
 * with the system's language and version (wifi 1). A name that it may have damaged is none.
 */
export async function readByNodeWifi(clock: Clock): Promise<readonly HeardNetwork[]> {
  const { default: reader } = await import('node-wifi');
  reader.init({ iface: null });
  const answers = [await entriesOf(reader.scan, clock), await entriesOf(reader.getCurrentConnections, clock)];
  return answers.flat();
}

/** It rejects with what it likes, or throws where nobody can catch it and never answers: then it read nothing. */
async function entriesOf(read: () => Promise<unknown>, clock: Clock): Promise<readonly HeardNetwork[]> {
  const answer = await Promise.race([read().catch(() => null), clock.sleep(LIMIT_MS)]);
  return (entriesSchema.safeParse(answer).data ?? []).map((told) => ({
    ssidHex: ssidFromText(sureName(told, process.platform)) ?? '',
    rssi: told.signal_level < 0 ? told.signal_level : WEAKEST,
    channel: null,
    security: 'unknown' as const,
  }));
}
