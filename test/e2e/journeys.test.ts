import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { networkNames } from '../../main/practice/radio/practice-networks';
import { openDesktop } from '../support/desktop';
import { countEffort } from '../support/effort';
import { startPracticeWorld } from '../support/practice-world';
import { wizardOf } from '../support/wizard';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';

describe('what a setup costs a person, counted in the window', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
  });
  afterEach(() => practice.close());

  async function untilOnline(): Promise<void> {
    await practice.wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
  }

  it('a customer, from the running app to done: two clicks and one field; another device: one click, no field', async () => {
    const { wizard, world, desktop, home } = practice;
    const first = await countEffort(desktop.page);
    await wizard.startPractice();
    await desktop.page.getByRole('radio', { checked: true, name: world.facts.network }).waitFor();
    await desktop.page.getByLabel(english('password.label')).fill(world.facts.networkPassword);
    await wizard.button(english('network.setUp')).click();
    await untilOnline();
    // Filling the field needs no click: Tab goes there.
    expect(await first()).toEqual({ clicks: 2, fields: 1 });
    const { device } = await readWorldRecord(world.facts.control);
    expect(device).toMatchObject({ phase: 'online', claimed: true });
    expect(device.commands).not.toContain('scan-ap');

    const second = await countEffort(desktop.page);
    await wizard.button(english('done.another')).click();
    await wizard.heading(english('progress.title')).waitFor({ timeout: 60_000 });
    await untilOnline();
    expect(await second()).toEqual({ clicks: 1, fields: 0 });
    const both = await readWorldRecord(world.facts.control);
    expect(both.earlierDevices).toHaveLength(1);
    expect(both.device).toMatchObject({ phase: 'online', claimed: true, passwords: [world.facts.networkPassword] });
    expect(await world.whereIsThePc()).toBe(home);
  });

  it('support, for any network: three clicks and one field', async () => {
    const { wizard, world, desktop } = practice;
    const effort = await countEffort(desktop.page);
    await wizard.startPractice();
    await wizard.chooseNetwork(networkNames.cafe);
    await wizard.sendPassword(world.facts.networkPassword);
    await untilOnline();
    expect(await effort()).toEqual({ clicks: 3, fields: 1 });
  });
});

it('a customer who is signed in, with an account of their own: two clicks and one field', async () => {
  const world = await startPracticeWorld(['--profile', 'zero', '--speed', '4']);
  const { control, email, accountPassword, network, networkPassword } = world.facts;
  const desktop = await openDesktop({ stage: inject('stage'), display: inject('display'), practice: control });
  const wizard = wizardOf(desktop.page);
  await desktop.page.getByLabel(english('account.email')).fill(email);
  await desktop.page.getByLabel(english('account.password')).fill(accountPassword);
  await wizard.button(english('account.signIn')).click();
  await desktop.page.getByText(english('account.signedIn', { email })).waitFor();

  const effort = await countEffort(desktop.page);
  await wizard.button(english('start.realStart')).click();
  await desktop.page.getByRole('radio', { checked: true, name: network }).waitFor();
  await desktop.page.getByLabel(english('password.label')).fill(networkPassword);
  await wizard.button(english('network.setUp')).click();
  await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
  expect(await effort()).toEqual({ clicks: 2, fields: 1 });
  expect((await readWorldRecord(control)).device).toMatchObject({ phase: 'online', claimed: true });
  await desktop.quit();
  await world.close();
});
