import { afterEach, beforeEach, describe, expect } from 'vitest';
import { english } from '../../shared/texts/english';
import type { Words } from '../../main/app/window/background';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('a setup whose window is out of sight', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    // Only the system's own notifier is replaced: nobody looks at this screen.
    await practice.desktop.app.evaluate(({ Notification }) => {
      const shown: Electron.Notification[] = [];
      Object.assign(globalThis, { shown });
      Notification.prototype.show = function show(this: Electron.Notification) {
        shown.push(this);
      };
    });
    await practice.goToNetwork();
    await practice.desktop.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide();
    });
  });
  afterEach(() => practice.close());

  const notices = (): Promise<Words[]> =>
    practice.desktop.app.evaluate(() =>
      (globalThis as unknown as { shown: Words[] }).shown.map(({ title, body }) => ({ title, body })),
    );

  story({
    'tells by a notification that it needs a person': async () => {
      await practice.wizard.sendPassword('not the password');
      await expect.poll(notices, { timeout: 60_000 }).toContainEqual({
        title: english('notice.question.password.title'),
        body: english('notice.question.password.body'),
      });
    },

    'comes forward at a click on it, and the page is there to go on': async () => {
      const isVisible = await practice.desktop.app.evaluate(({ BrowserWindow }) => {
        (globalThis as unknown as { shown: Electron.Notification[] }).shown.at(-1)?.emit('click');
        return BrowserWindow.getAllWindows()[0]?.isVisible();
      });
      expect(isVisible).toBe(true);
      await practice.desktop.app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.hide();
      });
    },

    'tells its end, each thing once, and no secret': async () => {
      const { wizard, world } = practice;
      await wizard.sendPassword(world.facts.networkPassword);
      await expect
        .poll(async () => (await notices()).map(({ title }) => title), { timeout: 60_000 })
        .toContain(english('notice.question.name.title'));
      const told = await notices();
      expect(new Set(told.map(({ title }) => title)).size).toBe(told.length);
      const text = JSON.stringify(told);
      for (const secret of ['not the password', world.facts.networkPassword, world.facts.token]) {
        expect(text).not.toContain(secret);
      }
    },
  });
});
