import { z } from 'zod';
import type { SeenNetwork } from '../../../shared/domain/wifi-network';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { parseJson } from '../../../shared/parse-json';
import { fail, ok, type Result } from '../../../shared/result';
import type { HeardNetwork } from '../seen-networks';
import type { MacRadio } from './mac-radio';
import { ssidFromLetters } from './shown-name';

const LIMIT_MS = 15_000;
/** Some networks come without a strength: as weak as can still be used. */
const UNKNOWN_RSSI = -90;

const networkSchema = z.object({
  // The peer-to-peer interface is on a network without one.
  _name: z.string().default(''),
  spairport_network_channel: z.union([z.number(), z.string()]).optional(),
  spairport_security_mode: z.string().optional(),
  spairport_signal_noise: z.string().optional(),
});
const reportSchema = z.object({
  SPAirPortDataType: z.array(
    z.object({
      spairport_airport_interfaces: z
        .array(
          z.object({
            _name: z.string(),
            spairport_status_information: z.string().optional(),
            spairport_current_network_information: networkSchema.optional(),
            spairport_airport_other_local_wireless_networks: z.array(networkSchema).optional(),
          }),
        )
        .optional(),
    }),
  ),
});

/** Scans with `system_profiler`, which names networks up to macOS 15.5; withheld names come as nameless entries. */
export async function scanBySystemProfiler(
  { tools, device }: MacRadio,
  signal: AbortSignal,
): Promise<Result<readonly HeardNetwork[], WifiFault>> {
  const question = { args: ['SPAirPortDataType', '-json'], limitMs: LIMIT_MS };
  const answer = await tools('system_profiler', question, signal);
  return answer.ok ? parseReport(answer.value.said, device) : answer;
}

/** The networks around this device. */
export function parseReport(text: string, device: string): Result<readonly HeardNetwork[], WifiFault> {
  const report = reportSchema.safeParse(parseJson(text)).data;
  if (report === undefined) return fail({ kind: 'tool-failed' });
  const devices = report.SPAirPortDataType.flatMap((part) => part.spairport_airport_interfaces ?? []);
  const found = devices.find(({ _name }) => _name === device);
  if (found === undefined) return fail({ kind: 'no-adapter' });
  if (found.spairport_status_information === 'spairport_status_off') return fail({ kind: 'switched-off' });
  const current = found.spairport_current_network_information;
  const others = found.spairport_airport_other_local_wireless_networks ?? [];
  return ok([...(current === undefined ? [] : [current]), ...others].map(heard));
}

function heard(network: z.infer<typeof networkSchema>): HeardNetwork {
  const { _name: name, spairport_network_channel: channel } = network;
  return {
    ssidHex: ssidFromLetters(name) ?? '',
    rssi: Number(/^(-\d+) dBm/.exec(network.spairport_signal_noise ?? '')?.[1] ?? UNKNOWN_RSSI),
    channel: Number.parseInt(String(channel), 10) || null,
    frequency: bandOf(String(channel)),
    security: securities[network.spairport_security_mode?.replace('spairport_security_mode_', '') ?? ''] ?? 'unknown',
  };
}

/** The band as a frequency within it: only the band matters. */
function bandOf(channel: string): number | null {
  const gigahertz = /\((\d)GHz/.exec(channel)?.[1];
  return gigahertz === undefined ? null : Number(gigahertz) * 1000;
}

const securities: Readonly<Record<string, SeenNetwork['security']>> = {
  none: 'open',
  wep: 'wep',
  wpa_personal: 'wpa',
  wpa_personal_mixed: 'wpa2',
  wpa2_personal: 'wpa2',
  wpa2_personal_mixed: 'wpa2',
  wpa3_transition: 'wpa2',
  wpa3_personal: 'wpa3',
  wpa3_enterprise: 'wpa3',
  wpa_enterprise: 'wpa-enterprise',
  wpa_enterprise_mixed: 'wpa2-enterprise',
  wpa2_enterprise: 'wpa2-enterprise',
};
