import { describe, expect, it } from 'vitest';
import type { PracticeFaultSetting } from '../../shared/practice/world';
import { Secret } from '../../shared/secret';
import type { SetupPlan } from '../../shared/setup/plan';
import { setUpInPractice, SPEED } from './practice-setup';

const alone: Partial<SetupPlan> = { claim: { kind: 'none' }, name: null };
const wrong: Partial<SetupPlan> = {
  login: { kind: 'password', password: new Secret('wifi-password', 'not-the-password') },
};

/** As `--wifi guided --softap` on loopback: nobody moves the PC, the device is watched by asking it. */
const inReach = (plan: Partial<SetupPlan>, faults: readonly PracticeFaultSetting[] = [], speed = SPEED) =>
  setUpInPractice({ guided: true, world: { ethernet: true, profile: 'quiet', faults, speed }, plan });

describe.concurrent('a device that is in reach from everywhere', () => {
  it('verifies', async () => {
    const end = await inReach({});
    expect(end.snapshot).toMatchObject({ outcome: 'verified', facts: { homeRestored: null } });
  });

  it('is configured without a claim, once it has stayed away', async () => {
    const end = await inReach(alone);
    expect(end.snapshot).toMatchObject({ outcome: 'configured', error: null });
    expect(end.elapsedMs).toBeGreaterThan(75_000);
  });

  const refusals: readonly [string, Partial<SetupPlan>, readonly PracticeFaultSetting[]][] = [
    ['with a token', wrong, []],
    ['without a claim', { ...alone, ...wrong }, []],
    ['after one odd first answer', wrong, [{ name: 'garbage', at: 'device-id', times: 1 }]],
    ['after one late first answer', wrong, [{ name: 'silence', at: 'device-id', times: 1 }]],
    ['while the cloud fails for a moment', wrong, [{ name: 'cloud-5xx', at: 'other', times: 2 }]],
    ['without a claim and without a cloud', { ...alone, ...wrong }, [{ name: 'captive-page' }]],
  ];

  it.each(refusals)('that comes back has refused the password: %s', async (_case, plan, faults) => {
    const end = await inReach(plan, faults);
    expect(end.snapshot).toMatchObject({ outcome: 'failed', error: { code: 'wifi-credentials-rejected' } });
    expect(end.record.device.commands.filter((command) => command === 'connect-ap')).toHaveLength(1);
    expect(end.elapsedMs).toBeLessThan(100_000);
  });

  it('that only answers oddly after connect-ap has not left', async () => {
    const faults: PracticeFaultSetting[] = [{ name: 'never-leaves' }, { name: 'slow-drip', at: 'device-id' }];
    // A dripped answer takes 8.6 s of its 10 s: no time to lose to a busy machine.
    const end = await inReach(alone, faults, 5);
    expect(end.snapshot.error?.code).toBe('device-stayed');
  });
});
