import { z } from 'zod';
import { ssidFromBytes, ssidText, type Ssid } from '../../../shared/domain/ssid';
import type { SeenNetwork } from '../../../shared/domain/wifi-network';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { parseJson } from '../../../shared/parse-json';
import { fail, ok, type Result } from '../../../shared/result';
import type { HeardNetwork } from '../seen-networks';
import { coreWlanScript } from './core-wlan-script';
import type { MacRadio } from './mac-radio';
import { ssidFromLetters } from './shown-name';

const answerSchema = z.object({
  interface: z.string().nullable(),
  power: z.boolean().default(true),
  joined: z.boolean().optional(),
  error: z.object({ domain: z.string().nullable(), code: z.number() }).optional(),
  networks: z
    .array(
      z.object({
        ssid: z.string().nullable(),
        bytes: z.string().nullable(),
        rssi: z.number(),
        channel: z.number().nullable(),
        /** CWChannelBand: 1 is 2.4 GHz, 2 is 5 GHz, 3 is 6 GHz. */
        band: z.number().nullable().default(null),
        security: z.array(z.number()),
      }),
    )
    .default([]),
});
type CoreWlanAnswer = z.infer<typeof answerSchema>;

/** A scan takes 3 to 7 s (wifi 2.3). */
const LIMIT_MS = 15_000;
const BUSY = { domain: 'NSPOSIXErrorDomain', code: 16, tries: 3, pauseMs: 1_000 } as const;

/** Scans with CoreWLAN, for this network alone if there is one; nameless entries are normal. */
export async function scanByCoreWlan(
  radio: MacRadio,
  only: Ssid | null,
  signal: AbortSignal,
): Promise<Result<readonly HeardNetwork[], WifiFault>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(radio, 'scan', only, signal);
    if (!answer.ok) return answer;
    const { error, networks } = answer.value;
    if (error === undefined) return ok(networks.map(heard));
    const isBusy = error.code === BUSY.code && error.domain === BUSY.domain;
    if (!isBusy || attempt === BUSY.tries) return fail({ kind: 'tool-failed' });
    await radio.clock.sleep(BUSY.pauseMs, signal);
  }
}

/** Joins an open network with CoreWLAN, which asks nobody for a password; true: it says that it did (wifi 4.3). */
export async function joinByCoreWlan(
  radio: MacRadio,
  ssid: Ssid,
  signal: AbortSignal,
): Promise<Result<boolean, WifiFault>> {
  const answer = await ask(radio, 'join', ssid, signal);
  return answer.ok ? ok(answer.value.joined === true) : answer;
}

async function ask(
  { tools, device }: MacRadio,
  mode: 'scan' | 'join',
  name: Ssid | null,
  signal: AbortSignal,
): Promise<Result<CoreWlanAnswer, WifiFault>> {
  const text = name === null ? [] : [ssidText(name) ?? ''];
  const args = ['-l', 'JavaScript', '-', mode, device, ...text];
  const answer = await tools('osascript', { args, input: coreWlanScript, limitMs: LIMIT_MS }, signal);
  return answer.ok ? readAnswer(answer.value.said) : answer;
}

function readAnswer(said: string): Result<CoreWlanAnswer, WifiFault> {
  const answer = answerSchema.safeParse(parseJson(said)).data;
  if (answer === undefined) return fail({ kind: 'tool-failed' });
  if (answer.interface === null) return fail({ kind: 'no-adapter' });
  return answer.power ? ok(answer) : fail({ kind: 'switched-off' });
}

/** By CWChannelBand: a frequency within it. */
const frequencies: Readonly<Record<number, number>> = { 1: 2400, 2: 5000, 3: 6000 };

function heard({ ssid, bytes, rssi, channel, band, security }: CoreWlanAnswer['networks'][number]): HeardNetwork {
  const raw = bytes === null ? undefined : ssidFromBytes(Buffer.from(bytes, 'base64'));
  const frequency = frequencies[band ?? 0] ?? null;
  return {
    ssidHex: raw ?? ssidFromLetters(ssid ?? '') ?? '',
    rssi,
    channel,
    frequency,
    security: securityOf(security),
  };
}

/** The numbers of CWSecurity, best first; those that the device does not know are not here. */
const securities: readonly (readonly [SeenNetwork['security'], readonly number[]])[] = [
  ['open', [0]],
  ['wpa2', [4, 3, 5, 13]],
  ['wpa2-enterprise', [9, 8, 10]],
  ['wpa', [2]],
  ['wpa-enterprise', [7]],
  ['wep', [1, 6]],
  ['wpa3', [11, 12]],
];

function securityOf(kinds: readonly number[]): SeenNetwork['security'] {
  return securities.find(([, numbers]) => numbers.some((number) => kinds.includes(number)))?.[0] ?? 'unknown';
}
