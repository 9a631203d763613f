import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';

describe('Caps Lock while a password is typed', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    await practice.goToNetwork();
  });
  afterEach(() => practice.close());

  /** A key as the system brings it, with the state of Caps Lock that no test driver can set. */
  function press(keyCode: string, capsLock: boolean): Promise<void> {
    return practice.desktop.app.evaluate(
      ({ BrowserWindow }, key) => {
        const page = BrowserWindow.getAllWindows()[0]?.webContents;
        const modifiers: 'capslock'[] = key.capsLock ? ['capslock'] : [];
        for (const type of ['keyDown', 'keyUp'] as const)
          page?.sendInputEvent({ type, keyCode: key.keyCode, modifiers });
      },
      { keyCode, capsLock },
    );
  }

  it('is told with the field, and no longer once it is off', async () => {
    const { page } = practice.desktop;
    const field = page.getByLabel(english('password.label'));
    const hint = page.getByRole('status').filter({ hasText: english('password.capsLock') });
    await field.focus();
    await press('A', true);
    await hint.waitFor();
    const described = await field.evaluate((input) =>
      (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
    expect(described).toContain(english('password.capsLock'));
    await press('a', false);
    await hint.waitFor({ state: 'detached' });
  });
});
