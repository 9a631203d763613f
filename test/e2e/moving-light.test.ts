import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';

describe('the light in the picture of the device', () => {
  let practice: PracticeDesktop;

  beforeAll(async () => {
    practice = await openPracticeDesktop('--speed', '1');
  });
  afterAll(() => practice.close());

  it('blinks where it is seen', async () => {
    await practice.goToNetwork();
    await practice.wizard.sendPassword(practice.world.facts.networkPassword);
    const blinked = () => practice.desktop.page.evaluate(blinkedMs);
    await expect.poll(blinked, { timeout: 60_000 }).toBeGreaterThan(0);
  });
});

/** Runs in the page: how far the light has got in a motion that is drawn jump by jump. */
function blinkedMs(): number {
  const motions = document.querySelector('.mat .lens-glow')?.getAnimations() ?? [];
  return Math.max(
    0,
    ...motions.filter(({ playState }) => playState === 'paused').map((one) => Number(one.currentTime)),
  );
}
