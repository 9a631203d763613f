import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';

describe('a device that takes its time', () => {
  let practice: PracticeDesktop;

  beforeAll(async () => {
    practice = await openPracticeDesktop('--speed', '10', '--fault', 'network-without-internet');
  });
  afterAll(() => practice.close());

  it('is told of with what can be seen, and its light by one click goes into the verdict', async () => {
    const { wizard, world, desktop } = practice;
    await practice.goToNetwork();
    await wizard.sendPassword(world.facts.networkPassword);
    await desktop.page.getByRole('heading', { name: english('late.title') }).waitFor({ timeout: 60_000 });
    await desktop.page.getByText(english('sign.deviceNetwork.away')).waitFor({ timeout: 60_000 });
    await desktop.page.getByRole('button', { name: english('light.name.orange-twice') }).click();
    await wizard.heading(english('error.device-no-internet.title')).waitFor({ timeout: 90_000 });
    expect((await wizard.snapshot()).setup?.verdict?.signs).toMatchObject({
      light: 'orange-twice',
      deviceNetwork: 'away',
    });
  });
});
