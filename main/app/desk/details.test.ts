import { expect, it } from 'vitest';
import { ssidFromText } from '../../../shared/domain/ssid';
import { setupError } from '../../../shared/errors/error-codes';
import { firstSnapshot } from '../../../shared/setup/first-snapshot';
import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';
import { detailsText } from './details';

it('is a ticket: code, meaning, signs and times in English, and no name of a network', () => {
  const ssid = ssidFromText('Jane’s flat');
  if (ssid === undefined) throw new Error('no name');
  const first = firstSnapshot('run-1');
  const setup: SetupSnapshot = {
    ...first,
    state: 'failed',
    error: setupError('device-no-internet', { light: 'orange-twice' }),
    facts: {
      ...first.facts,
      deviceSsid: ssid,
      home: 'Jane’s flat',
      network: { ssid, security: 'wpa2', hidden: false },
    },
    passed: [{ state: 'verify', elapsedMs: 120_000 }],
    verdict: {
      ...{ code: 'device-no-internet', next: 'check-internet', others: ['device-cloud-blocked'], signsDisagree: true },
      signs: {
        ...{ deviceNetwork: 'away', trouble: setupError('offline'), inAccount: false, alive: false, updating: false },
        ...{ claimedBefore: null, finding: null, claimById: null, light: 'orange-twice' },
      },
    },
  };
  const text = detailsText({ setup, error: null, mode: 'real' } as AppSnapshot, { version: '1.0', system: 'linux' });
  for (const part of [
    'help code: device-no-internet',
    'meaning: ',
    'deviceNetwork away',
    'light orange-twice',
    'trouble offline',
    'signs disagree: true',
    'other possibilities: device-cloud-blocked',
    'passed: verify 120000 ms',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/Jane/);
});
