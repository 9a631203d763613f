import type { SetupError } from '../../shared/errors/error-codes';
import type { Result } from '../../shared/result';
import type { Ending } from './ending';

/**
 * For a script whose token died while the PC was at the device: what to run, with a fresh token in its variable, to see
 * whether the device is online and whose it is. The token is in no argument of it. Null: nothing was left open.
 */
export function checkLater(
  { result }: Ending,
  api: Result<string, SetupError>,
  platform: NodeJS.Platform,
): string | null {
  const { code, deviceId, verdict } = result;
  if (code !== 'token-invalid' || verdict?.code !== code || deviceId === null || !api.ok) return null;
  const address = `${api.value}/v1/devices/${deviceId}`;
  const call =
    platform === 'win32'
      ? `Invoke-RestMethod -Headers @{ Authorization = "Bearer $env:PARTICLE_ACCESS_TOKEN" } ${address}`
      : `printf 'Authorization: Bearer %s' "$PARTICLE_ACCESS_TOKEN" | curl -sS -H @- ${address}`;
  return (
    `The device has its Wi-Fi and its claim code. With a fresh token in PARTICLE_ACCESS_TOKEN this shows it once it is in ` +
    `the account; it is online if its last_handshake_at is later than this setup: ` +
    call
  );
}
