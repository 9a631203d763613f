import { describe, expect, it, vi } from 'vitest';
import type { WifiReport } from '../../../shared/domain/wifi-report';
import { setupError, type ErrorCode } from '../../../shared/errors/error-codes';
import { firstSnapshot } from '../../../shared/setup/first-snapshot';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';
import { systemClock } from '../../ports/system-clock';
import { watchForPermission } from './late-permission';

const withheld: WifiReport = {
  ...{
    adapters: [],
    mayMove: false,
    mayReadNames: false,
    method: 'wlan-api',
    adapter: null,
    reason: { id: 'windows-location' },
    remembered: null,
  },
};

function stuck(code: ErrorCode, attempt = 1): SetupSnapshot {
  const first = firstSnapshot('run');
  return { ...first, state: 'failed', attempt, error: setupError(code), can: { ...first.can, retry: true } };
}

const log = { info: () => undefined, warn: () => undefined };

function scene() {
  const retry = vi.fn();
  const survey = vi.fn(() => Promise.resolve(withheld));
  const watch = watchForPermission({ survey, retry, clock: systemClock(200), log });
  return { retry, survey, watch };
}

describe('a permission that comes late', () => {
  it.each([
    ['network-names-hidden', { mayReadNames: true }],
    ['wifi-permission', { mayMove: true }],
    ['wifi-off', { adapters: [{ id: 'a', name: 'a', state: 'free', connection: null, carriesInternet: null }] }],
  ] as const)('%s: the setup goes on by itself, once', async (code, given) => {
    const { retry, survey, watch } = scene();
    watch(stuck(code));
    await vi.waitFor(() => {
      expect(survey.mock.calls.length).toBeGreaterThan(1);
    });
    expect(retry).not.toHaveBeenCalled();
    survey.mockImplementation(() => Promise.resolve({ ...withheld, ...given }));
    await vi.waitFor(() => {
      expect(retry).toHaveBeenCalledTimes(1);
    });
    const asked = survey.mock.calls.length;
    await systemClock(200).sleep(20_000);
    expect(survey.mock.calls).toHaveLength(asked);
  });

  it('is waited for on when one look at the computer broke', async () => {
    const { retry, survey, watch } = scene();
    survey.mockRejectedValueOnce(new Error('a bug'));
    survey.mockImplementation(() => Promise.resolve({ ...withheld, mayReadNames: true }));
    watch(stuck('network-names-hidden'));
    await vi.waitFor(() => {
      expect(retry).toHaveBeenCalledTimes(1);
    });
  });

  it('is waited for again after another failure of the same kind', async () => {
    const { retry, survey, watch } = scene();
    survey.mockImplementation(() => Promise.resolve({ ...withheld, mayReadNames: true }));
    watch(stuck('network-names-hidden'));
    watch({ ...firstSnapshot('run'), state: 'findDevice' });
    watch(stuck('network-names-hidden', 2));
    await vi.waitFor(() => {
      expect(retry).toHaveBeenCalledTimes(1);
    });
  });

  it('is not looked for when a person has stopped, or when something else is wrong', async () => {
    const { survey, watch } = scene();
    watch(stuck('device-unreachable'));
    await systemClock(200).sleep(6000);
    watch(stuck('wifi-permission'));
    watch(null);
    await systemClock(200).sleep(6000);
    expect(survey).not.toHaveBeenCalled();
  });
});
