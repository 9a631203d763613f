import { AxeBuilder } from '@axe-core/playwright';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';

describe('a password that this computer tries first', () => {
  let practice: PracticeDesktop;

  beforeAll(async () => {
    practice = await openPracticeDesktop();
    await practice.goToNetwork();
  });
  afterAll(() => practice.close());

  async function violations(): Promise<unknown> {
    const { page } = practice.desktop;
    return (await new AxeBuilder({ page, axeSource: axe.source }).setLegacyMode(true).analyze()).violations;
  }

  it('is known to be wrong before anything is sent to the device, with the PC back home', async () => {
    const { wizard, world, desktop, home } = practice;
    await desktop.page.getByText(english('password.checkFirst')).click();
    await desktop.page.getByText(english('password.checkFirstHint')).waitFor();
    expect(await violations()).toEqual([]);
    await wizard.sendPassword('not the password');
    await wizard.heading(english('error.password-check-failed.title')).waitFor({ timeout: 60_000 });
    expect((await wizard.snapshot()).setup?.question).toMatchObject({ kind: 'password' });
    expect(await world.whereIsThePc()).toBe(home);
    expect((await readWorldRecord(world.facts.control)).device.passwords).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('is tried again without being asked for again, and the device gets the right one', async () => {
    const { wizard, world } = practice;
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    const { device } = await readWorldRecord(world.facts.control);
    expect(device).toMatchObject({ phase: 'online', passwords: [world.facts.networkPassword] });
    const { setup } = await wizard.snapshot();
    expect(setup?.passed.filter(({ state }) => state === 'checkPassword')).toHaveLength(1);
    expect(JSON.stringify(await wizard.snapshot())).not.toContain(world.facts.networkPassword);
  });

  it('is not offered where the saved one is used: that is proof already', async () => {
    const { wizard, desktop } = practice;
    await wizard.button(english('done.finish')).click();
    await wizard.startPractice();
    await wizard.chooseNetwork(practice.world.facts.network);
    await desktop.page.getByText(english('password.checkFirst')).waitFor();
    await wizard.button(english('saved.use')).click();
    await desktop.page.getByText(english('saved.used')).waitFor();
    expect(await desktop.page.getByText(english('password.checkFirst')).count()).toBe(0);
  });
});
