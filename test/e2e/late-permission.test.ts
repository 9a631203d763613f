import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WindowApi } from '../../shared/ipc/contract';
import type { SetupState } from '../../shared/setup/states';
import { english } from '../../shared/texts/english';
import { countEffort } from '../support/effort';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';

/** Notes each state that the setup enters from now on, as the window is told. */
async function statesOf(page: Page): Promise<() => Promise<readonly SetupState[]>> {
  const entered = await page.evaluateHandle(() => {
    const list: SetupState[] = [];
    const { photonSetup } = window as unknown as { photonSetup: Pick<WindowApi, 'onSnapshot'> };
    photonSetup.onSnapshot(({ setup }) => {
      if (setup !== null && setup.state !== list.at(-1)) list.push(setup.state);
    });
    return list;
  });
  return () => entered.jsonValue();
}

describe('a permission to move the computer that arrives late', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop('--fault', 'permission-withheld');
  });
  afterEach(() => practice.close());

  it('is asked for by the page, with the computer where it was, and the setup goes on by itself, once', async () => {
    const { wizard, world, desktop, home } = practice;
    await practice.goToNetwork();
    const states = await statesOf(desktop.page);
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.heading(english('error.wifi-permission.title')).waitFor({ timeout: 60_000 });
    await desktop.page.getByText(english('error.wifi-permission.happened')).first().waitFor();
    expect(await world.whereIsThePc()).toBe(home);
    const effort = await countEffort(desktop.page);
    await world.clearFaults();
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 90_000 });
    expect(await effort()).toEqual({ clicks: 0, fields: 0 });
    const passed = await states();
    // One join that was refused, and one that was not.
    expect(passed.filter((state) => state === 'failed')).toHaveLength(1);
    expect(passed.filter((state) => state === 'joinDevice')).toHaveLength(2);
    expect(await world.whereIsThePc()).toBe(home);
  });
});

describe('a permission to speak to the device that arrives late', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop('--fault', 'local-network-withheld');
  });
  afterEach(() => practice.close());

  it('is waited for at the device, where the page says which switch it is, and nothing fails', async () => {
    const { wizard, world, desktop, home } = practice;
    await practice.goToNetwork();
    const states = await statesOf(desktop.page);
    await wizard.sendPassword(world.facts.networkPassword);
    const { page } = desktop;
    await page.getByRole('heading', { name: english('instruction.allowTitle') }).waitFor({ timeout: 60_000 });
    await page.getByText(english('instruction.allow')).first().waitFor();
    expect(await world.whereIsThePc()).not.toBe(home);
    const { device } = await readWorldRecord(world.facts.control);
    expect([...device.passwords, ...device.claimCodes]).toEqual([]);
    const effort = await countEffort(page);
    await world.clearFaults();
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 90_000 });
    expect(await effort()).toEqual({ clicks: 0, fields: 0 });
    const passed = await states();
    expect(passed.filter((state) => state === 'failed')).toEqual([]);
    expect(passed.filter((state) => state === 'joinDevice')).toHaveLength(1);
    expect(await world.whereIsThePc()).toBe(home);
  });
});
