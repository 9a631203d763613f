import { afterEach, describe, expect, it } from 'vitest';
import { networkNames } from '../../main/practice/radio/practice-networks';
import { english } from '../../shared/texts/english';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';

describe('a hidden network', () => {
  let practice: PracticeDesktop;
  afterEach(() => practice.close());

  async function nameHidden(): Promise<void> {
    const { wizard, desktop, world } = practice;
    const { page } = desktop;
    await wizard.startPractice();
    await page.getByRole('radio', { name: english('network.other') }).click({ force: true });
    await page.getByLabel(english('network.name'), { exact: true }).fill(networkNames.hidden);
    await page.getByText(english('network.hidden')).click();
    await page.getByRole('radio', { name: english('network.security.wpa2'), exact: true }).click({ force: true });
    await wizard.sendPassword(world.facts.networkPassword);
  }

  it('is named with its security, and the device is verified in it', async () => {
    practice = await openPracticeDesktop('--generation', 'g1');
    await nameHidden();
    await practice.wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    const { device } = await readWorldRecord(practice.world.facts.control);
    const ssidHex = Buffer.from(networkNames.hidden).toString('hex');
    expect(device).toMatchObject({ phase: 'online', stored: [{ ssidHex, key: { kind: 'passphrase' } }] });
  });

  it('that newer firmware cannot find is corrected where that is said, with name and password kept', async () => {
    practice = await openPracticeDesktop();
    await nameHidden();
    const { wizard, desktop, world } = practice;
    await wizard.heading(english('error.network-not-found.title')).waitFor({ timeout: 60_000 });
    const name = desktop.page.getByLabel(english('network.name'), { exact: true });
    expect(await name.inputValue()).toBe(networkNames.hidden);
    await desktop.page.getByText(english('password.remembered')).waitFor();
    await wizard.chooseNetwork(world.facts.network);
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    expect(new Set((await readWorldRecord(world.facts.control)).device.claimCodes).size).toBe(1);
  });
});
