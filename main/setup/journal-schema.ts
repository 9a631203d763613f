import { z } from 'zod';
import { parseDeviceId, type DeviceId } from '../../shared/domain/device-id';
import { ssidFromHex, type Ssid } from '../../shared/domain/ssid';
import { setupOutcomes } from '../../shared/setup/snapshot';
import type { JournalFact } from '../ports/journal';
import { reachParts } from '../ports/wifi-adapter';

const ssid = z.custom<Ssid>((value) => typeof value === 'string' && ssidFromHex(value) === value);
const deviceId = z.custom<DeviceId>((value) => typeof value === 'string' && parseDeviceId(value) === value);
const adapter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('guided') }),
  z.object({ kind: z.literal('practice'), control: z.string() }),
  z.object({ kind: z.literal('network-manager'), device: z.string() }),
  z.object({ kind: z.literal('networksetup'), device: z.string() }),
  z.object({ kind: z.literal('wlan-api'), guid: z.string() }),
  z.object({ kind: z.literal('netsh'), interfaceName: z.string() }),
]);
const home = z.object({
  connectionId: z.string().nullable(),
  name: z.string().nullable(),
  reach: z.array(z.enum(reachParts)).exactOptional(),
  staysAlone: z.literal(true).exactOptional(),
  joined: z.array(ssid).exactOptional(),
});

/** One line of the journal; a line that is anything else is not a fact. */
export const journalFactSchema: z.ZodType<JournalFact> = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('run-started'), runId: z.string(), at: z.number(), adapter, claims: z.boolean() }),
  z.object({ fact: z.literal('home-remembered'), home }),
  z.object({ fact: z.literal('joining-device'), ssid }),
  z.object({ fact: z.literal('checking-password'), ssid }),
  z.object({ fact: z.literal('device-read'), deviceId }),
  z.object({ fact: z.literal('configuring'), network: ssid }),
  z.object({ fact: z.literal('connecting') }),
  z.object({ fact: z.literal('restoring-home') }),
  z.object({ fact: z.literal('home-restored'), adapter: adapter.exactOptional() }),
  z.object({ fact: z.literal('run-ended'), outcome: z.enum([...setupOutcomes, 'abandoned']) }),
]);
