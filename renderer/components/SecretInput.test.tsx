import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../App';
import { english } from '../../shared/texts/english';
import { everyScreen } from '../fixtures/every-screen';
import { mount, readable, type Mounted } from '../fixtures/mounted';
import { appOf } from '../fixtures/snapshots';

let page: Mounted;
afterEach(() => page.unmount());

const places = [
  ['the Wi-Fi password', 'network-first', 'password.label'],
  ['the Wi-Fi password again', 'password-again', 'password.label'],
  ['the password of the account', 'start', 'account.password'],
] as const;

describe.each(places)('what the keyboard does to %s', (_which, screen, label) => {
  async function shown(): Promise<HTMLInputElement> {
    page = await mount(<App />);
    await page.show(everyScreen[screen] ?? appOf());
    const input = page.host.querySelector<HTMLInputElement>('input[type=password]');
    if (input === null) throw new Error('no password is asked for');
    return input;
  }

  /** What is read out with the field. */
  function described(input: HTMLInputElement): string {
    const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  }

  async function press(input: HTMLInputElement, key: string, capsLock: boolean, type = 'keydown'): Promise<void> {
    const event = new KeyboardEvent(type, { key, bubbles: true });
    Object.assign(event, { getModifierState: (name: string) => name === 'CapsLock' && capsLock });
    await act(async () => {
      input.dispatchEvent(event);
      await Promise.resolve();
    });
  }

  it('is said at the first key where Caps Lock is on, once, and read with the field', async () => {
    const input = await shown();
    const region = input.closest('.field')?.querySelector('[role=status]');
    expect(region?.textContent).toBe('');
    await press(input, 'A', true);
    expect(region?.textContent).toBe(english('password.capsLock'));
    expect(described(input)).toContain(english('password.capsLock'));
    const [said] = region?.childNodes ?? [];
    await press(input, 'B', true);
    expect(region?.childNodes[0]).toBe(said);
    input.blur();
    expect(described(input)).toContain(english('password.capsLock'));
  });

  it('is known again from the next key when Caps Lock is pressed', async () => {
    const input = await shown();
    await press(input, 'A', true, 'keyup');
    await press(input, 'CapsLock', true);
    expect(described(input)).not.toContain(english('password.capsLock'));
    await press(input, 'a', false);
    expect(described(input)).not.toContain(english('password.capsLock'));
  });

  it('is said of letters that another layout makes, and of blanks at the ends, and nothing is changed', async () => {
    const input = await shown();
    await page.type(english(label), ' pässword ');
    for (const id of ['password.unusualLetters', 'password.spaces'] as const) {
      expect(described(input)).toContain(english(id));
    }
    expect(input.value).toBe(' pässword ');
    expect(readable(page.host.querySelector('.field [role=status]') ?? page.host)).toBe('');
    await page.type(english(label), 'a plain ~ one');
    expect(described(input).trim()).toBe('');
  });
});
