import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';

describe('however a setup ends in the middle, the PC is home', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    await practice.goToDevice();
    expect(await practice.world.whereIsThePc()).not.toBe(practice.home);
  });
  afterEach(() => practice.close());

  it('by cancelling', async () => {
    const { wizard, world, home } = practice;
    await wizard.button(english('progress.cancel')).click();
    await wizard.heading(english('stopped.title')).waitFor({ timeout: 30_000 });
    expect(await world.whereIsThePc()).toBe(home);
    expect((await wizard.snapshot()).setup).toMatchObject({ outcome: 'cancelled', facts: { homeRestored: true } });
    await wizard.button(english('stopped.restart')).click();
    await wizard.heading(english('start.title')).waitFor();
  });

  it('by quitting', async () => {
    const { desktop, world, home } = practice;
    expect(await desktop.quit(30_000)).toBe('quit');
    expect(await world.whereIsThePc()).toBe(home);
    expect((await readWorldRecord(world.facts.control)).device.halfRequests).toBe(0);
  });

  it('by a device that vanishes', async () => {
    const { wizard, world, home } = practice;
    await world.fault({ name: 'ap-gone' });
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.heading(english('error.device-not-found.title')).waitFor({ timeout: 60_000 });
    const { setup } = await wizard.snapshot();
    expect(setup).toMatchObject({
      state: 'failed',
      error: { code: 'device-not-found' },
      facts: { homeRestored: true },
    });
    expect(await world.whereIsThePc()).toBe(home);
  });
});
