import { ssidBytes, ssidFromHex, ssidFromText, SSID_MAX_BYTES, type Ssid } from '../../shared/domain/ssid';
import type { ChosenNetwork, NameProblem, WifiSecurity } from '../../shared/domain/wifi-network';
import { setupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import { nameProblem } from '../softap/name-rules';
import type { RawOptions } from './raw-options';
import { usage, type Refusal } from './refusal';

/** Reads `--network` or `--network-hex`, and `--hidden`; null when no network was named. */
export function readNetwork(raw: RawOptions, security: WifiSecurity | 'auto'): Result<ChosenNetwork | null, Refusal> {
  const [text, hex] = [raw.text('network'), raw.text('network-hex')];
  if (text !== null && hex !== null) return usage('Give --network or --network-hex, not both.');
  if (text === null && hex === null) {
    return raw.has('hidden') ? usage('--hidden needs --network.') : ok(null);
  }
  const ssid = text === null ? ssidOfHex(hex ?? '') : ssidOfText(text);
  if (!ssid.ok) return ssid;
  const problem = nameProblem(ssidBytes(ssid.value));
  if (problem !== null) return unsupported(problem);
  return ok({ ssid: ssid.value, security, hidden: raw.has('hidden') });
}

function ssidOfText(text: string): Result<Ssid, Refusal> {
  if (text === '') return usage('--network is empty.');
  const ssid = ssidFromText(text);
  return ssid === undefined ? unsupported('too-long') : ok(ssid);
}

function ssidOfHex(hex: string): Result<Ssid, Refusal> {
  if (!/^(?:[0-9a-f]{2})+$/i.test(hex)) return usage('--network-hex takes pairs of hex digits.');
  const ssid = hex.length > 2 * SSID_MAX_BYTES ? undefined : ssidFromHex(hex);
  return ssid === undefined ? unsupported('too-long') : ok(ssid);
}

function unsupported(problem: NameProblem): Result<never, Refusal> {
  return fail({ kind: 'failed', error: setupError('network-name-unsupported', { problem }) });
}
