import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { en } from '../../renderer/i18n/en';
import { openDesktop } from '../support/desktop';
import type { Desktop } from '../support/desktop';
import { startPracticeWorld } from '../support/practice-world';
import type { RunningWorld } from '../support/practice-world';
import { readWorldRecord } from '../support/world-record';
import { wizardOf } from '../support/wizard';
import type { Wizard } from '../support/wizard';

describe('a device from its box to online and yours', () => {
  let world: RunningWorld;
  let desktop: Desktop;
  let wizard: Wizard;
  let home: string | null;

  beforeAll(async () => {
    world = await startPracticeWorld(['--profile', 'zero']);
    home = await world.whereIsThePc();
    desktop = await openDesktop({ stage: inject('stage'), display: inject('display'), practice: world.facts.control });
    wizard = wizardOf(desktop.page);
  });
  afterAll(async () => {
    await desktop.quit();
    await world.close();
  });

  it('is verified in the window', async () => {
    await wizard.startPractice();
    await wizard.chooseDevice(world.deviceNetwork);
    await wizard.chooseNetwork(world.facts.network);
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.heading(en.name.title).waitFor({ timeout: 60_000 });
    await wizard.nameDevice('Till 7');
    await wizard.heading(/is online/).waitFor();
    const { setup } = await wizard.snapshot();
    expect(setup).toMatchObject({ outcome: 'verified', facts: { deviceId: world.facts.deviceId, homeRestored: true } });
  });

  it('is so in the world too: online, claimed once, named, and the PC is home', async () => {
    const { device } = await readWorldRecord(world.facts.control);
    expect(device).toMatchObject({ phase: 'online', claimed: true, passwords: [world.facts.networkPassword] });
    expect(new Set(device.claimCodes).size).toBe(1);
    expect(await world.whereIsThePc()).toBe(home);
  });
});
