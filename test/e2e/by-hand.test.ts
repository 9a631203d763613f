import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';

describe('a person moves the computer by hand', () => {
  let practice: PracticeDesktop;

  beforeAll(async () => {
    practice = await openPracticeDesktop();
  });
  afterAll(() => practice.close());

  async function toldTo(title: string): Promise<void> {
    await practice.desktop.page.getByRole('heading', { level: 2, name: title }).waitFor({ timeout: 60_000 });
  }

  it('by choice, which is remembered', async () => {
    const { desktop, wizard } = practice;
    // What the summary says first depends on what this machine can do.
    const way = desktop.page.locator('details.card', { has: desktop.page.getByText(english('wifi.who')) });
    if ((await way.getAttribute('open')) === null) await way.locator('summary').click();
    // The choice shows only when the app has taken it, so Playwright's check() would be too impatient.
    await desktop.page.getByRole('radio', { name: new RegExp(`^${english('wifi.guided')}`) }).click({ force: true });
    await desktop.page.getByText(english('wifi.summary.guided')).waitFor();
    await desktop.page.reload();
    await desktop.page.getByText(english('wifi.summary.guided')).waitFor();
    expect((await wizard.snapshot()).wifi.way).toBe('guided');
  });

  it('is told what to click, and the setup goes on by itself each time', async () => {
    const { world, wizard, desktop, home } = practice;
    await practice.goToNetwork();
    await wizard.sendPassword(world.facts.networkPassword);
    await toldTo(english('instruction.joinTitle'));
    await desktop.page.getByText(english('instruction.where.linux')).waitFor();
    await world.joinDeviceNetwork();
    await toldTo(english('instruction.rejoinTitle'));
    await world.returnTo(home);
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    await wizard.nameDevice('By hand');
    await wizard.heading(english('done.online', { name: 'By hand' })).waitFor();
    expect((await wizard.snapshot()).setup).toMatchObject({ outcome: 'verified', facts: { homeRestored: null } });
    expect(await world.whereIsThePc()).toBe(home);
  });

  it('can be practised alone, with the virtual computer at the end of a button', async () => {
    const { wizard, world, home } = practice;
    await wizard.button(english('done.another')).click();
    await toldTo(english('instruction.joinTitle'));
    await wizard.button(english('instruction.pretend')).click();
    await toldTo(english('instruction.rejoinTitle'));
    await wizard.button(english('instruction.pretend')).click();
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    expect(await world.whereIsThePc()).toBe(home);
  });
});

describe('a person takes over after a failure', () => {
  let practice: PracticeDesktop;

  beforeAll(async () => {
    practice = await openPracticeDesktop('--speed', '10');
  });
  afterAll(() => practice.close());

  it('with what was chosen and typed still there', async () => {
    const { wizard, world, home } = practice;
    await practice.goToNetwork();
    await world.fault({ name: 'ap-gone', at: 'configure-ap', times: 1 });
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.button(english('wifi.byHand')).click({ timeout: 120_000 });
    await world.holdSetup();
    for (const title of [english('instruction.joinTitle'), english('instruction.rejoinTitle')]) {
      await practice.desktop.page.getByRole('heading', { level: 2, name: title }).waitFor({ timeout: 60_000 });
      await wizard.button(english('instruction.pretend')).click();
    }
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    expect(await world.whereIsThePc()).toBe(home);
  });
});
