import { expect, inject, it } from 'vitest';
import type { startViews } from '../../shared/ipc/start-view';
import { english } from '../../shared/texts/english';
import { openDesktop } from '../support/desktop';
import { newHome } from '../support/stage';

it('the first screen opens at one device, and after a restart at what was chosen last', async () => {
  const home = newHome(inject('stage'));
  for (const [before, chosen] of [
    ['one', 'several'],
    ['several', 'tools'],
  ] as const) {
    const desktop = await openDesktop({ stage: inject('stage'), display: inject('display'), home });
    const tabOf = (view: (typeof startViews)[number], selected: boolean) =>
      desktop.page.getByRole('tab', { name: english(`start.${view}`), selected });
    await tabOf(before, true).waitFor();
    await tabOf(chosen, false).click();
    await tabOf(chosen, true).waitFor();
    expect(await desktop.quit()).toBe('quit');
  }
});
