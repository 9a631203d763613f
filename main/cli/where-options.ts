import { parseApiOrigin } from '../../shared/domain/api-origin';
import type { SoftApAddress } from '../ports/soft-ap-device';
import { ok, type Result } from '../../shared/result';
import { choiceOption } from './choice-option';
import type { RawOptions } from './raw-options';
import { usage, type Refusal } from './refusal';
import { parseSoftApAddress } from './soft-ap-option';

/** Where a setup happens, as asked for. */
export interface WhereOptions {
  readonly wifi: 'auto' | 'guided' | 'practice';
  readonly practice: string | null;
  readonly softap: SoftApAddress | null;
  readonly softapTransport: 'tcp' | 'http';
  readonly api: string | null;
}

/** Reads `--wifi`, `--practice`, `--softap`, `--softap-transport` and `--api`. */
export function readWhere(raw: RawOptions): Result<WhereOptions, Refusal> {
  const wifi = choiceOption(raw, 'wifi', ['auto', 'guided', 'practice'], 'auto');
  if (!wifi.ok) return wifi;
  const practice = readPracticeUrl(raw.text('practice'));
  if (!practice.ok) return practice;
  if (wifi.value === 'practice' && practice.value === null) {
    return usage(
      '--wifi practice needs --practice with the address that "photon-setup practice" printed as "control".',
    );
  }
  const device = readDeviceAddress(raw);
  if (!device.ok) return device;
  const api = readApi(raw.text('api'));
  if (!api.ok) return api;
  return ok({ wifi: wifi.value, practice: practice.value, ...device.value, api: api.value });
}

/** Reads `--softap` and `--softap-transport`. */
export function readDeviceAddress(raw: RawOptions): Result<Pick<WhereOptions, 'softap' | 'softapTransport'>, Refusal> {
  const transport = choiceOption(raw, 'softap-transport', ['tcp', 'http'], 'tcp');
  if (!transport.ok) return transport;
  const text = raw.text('softap');
  if (text === null) return ok({ softap: null, softapTransport: transport.value });
  const softap = parseSoftApAddress(text, transport.value);
  if (softap === undefined) return usage('--softap takes host or host:port.');
  return ok({ softap, softapTransport: transport.value });
}

/** The control address as the world prints it; the port alone will do. */
function readPracticeUrl(text: string | null): Result<string | null, Refusal> {
  if (text === null) return ok(null);
  const match = /^(http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5})(?:\/_sim)?\/?$/.exec(text);
  return match?.[1] === undefined
    ? usage('--practice takes the http address of a world on this computer.')
    : ok(`${match[1]}/_sim`);
}

function readApi(text: string | null): Result<string | null, Refusal> {
  if (text === null) return ok(null);
  const origin = parseApiOrigin(text);
  return origin === undefined ? usage('--api takes an https origin, or http on this computer.') : ok(origin);
}
