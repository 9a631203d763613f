import { expect, it } from 'vitest';
import type { ErrorCode } from '../../shared/errors/error-codes';
import { ok } from '../../shared/result';
import { nothingSeen, type Verdict } from '../../shared/setup/verdict';
import { checkLater } from './check-later';
import { ended } from './ending';

const api = ok('https://api.particle.io');
const deviceId = '3b0021001747353236343033';

function endedIn(code: ErrorCode, wasSent: boolean) {
  const signs = { ...nothingSeen, claimedBefore: null, light: null };
  const verdict: Verdict = { code, next: 'sign-in', others: [], signsDisagree: false, signs };
  return ended({ outcome: 'failed', code, deviceId, verdict: wasSent ? verdict : null });
}

it('says how to look later, without the token in an argument', () => {
  const line = checkLater(endedIn('token-invalid', true), api, 'darwin') ?? '';
  expect(line).toContain(`/v1/devices/${deviceId}`);
  const curl = line.slice(line.indexOf('| curl'));
  expect(curl).toBe(`| curl -sS -H @- https://api.particle.io/v1/devices/${deviceId}`);
});

it('says it for PowerShell on Windows', () => {
  const line = checkLater(endedIn('token-invalid', true), api, 'win32') ?? '';
  expect(line).toContain(
    'Invoke-RestMethod -Headers @{ Authorization = "Bearer $env:PARTICLE_ACCESS_TOKEN" } https://',
  );
  expect(line).toContain(`/v1/devices/${deviceId}`);
});

it.each([
  ['token-invalid', false],
  ['device-never-online', true],
] as const)('says nothing where nothing was left open: %s, sent: %s', (code, wasSent) => {
  expect(checkLater(endedIn(code, wasSent), api, 'linux')).toBeNull();
});
