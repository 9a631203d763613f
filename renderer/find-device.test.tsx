import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { english } from '../shared/texts/english';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf, ssid } from './fixtures/snapshots';

let page: Mounted;
afterEach(() => page.unmount());

async function shown(name: string): Promise<void> {
  page = await mount(<App />, { 'setup/choose-device': { ok: true, value: null } });
  await page.show(everyScreen[name] ?? appOf());
}

describe('several devices nearby', () => {
  it('lists them as their labels name them, the first one chosen', async () => {
    await shown('which-device');
    expect([...page.host.querySelectorAll('bdi')].map((name) => name.textContent)).toEqual([
      'Photon-A1B2',
      'Photon-C3D4',
    ]);
    await page.click(english('find.use'));
    expect(page.sent.at(-1)).toEqual(['setup/choose-device', { ssid: ssid('Photon-A1B2') }]);
  });

  it('takes the one that is chosen', async () => {
    await shown('which-device');
    await page.click(/^Photon-C3D4/);
    await page.click(english('find.use'));
    expect(page.sent.at(-1)).toEqual(['setup/choose-device', { ssid: ssid('Photon-C3D4') }]);
  });
});

describe('a network of a device’s name that asks for a password', () => {
  it('is told as a device to restart, and not as one to join: there is nothing to click', async () => {
    await shown('find-restart');
    const notice = page.host.querySelector('.notice');
    expect(notice?.textContent).toContain(english('instruction.restart', { name: 'Photon-A1B2' }));
    expect(notice?.querySelector('button')).toBeNull();
    expect(page.host.querySelector('.hold-picture')).not.toBeNull();
  });
});

describe('no device in setup mode', () => {
  it('is looked for at most once at a time, and the button keeps the focus meanwhile', async () => {
    page = await mount(<App />, { 'setup/rescan': new Promise(() => undefined) });
    await page.show(everyScreen['find'] ?? appOf());
    const again = [...page.host.querySelectorAll('button')].find((one) => one.textContent === english('find.rescan'));
    await act(async () => {
      again?.focus();
      await Promise.resolve();
    });
    await page.click(english('find.rescan'));
    await page.click(english('find.rescan'));
    expect(page.sent).toEqual([['setup/rescan', undefined]]);
    expect(again).toBe(document.activeElement);
    expect(again?.disabled).toBe(false);
  });

  it('shows how SETUP is held, and when to let it go', async () => {
    await shown('find');
    const picture = page.host.querySelector('.hold-picture');
    expect(picture?.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain(english('light.holdPicture'));
    expect(picture?.textContent).toContain(english('light.letGo'));
  });

  it('warns of holding it too long, folded, with the time marked in which it erases the networks', async () => {
    await shown('find');
    const folded = page.host.querySelector<HTMLDetailsElement>('main details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector('summary')?.textContent).toBe(english('light.eraseTitle'));
    expect(folded?.textContent).toContain(english('light.erase'));
    const [setup, erase] = page.host.querySelectorAll('.hold-picture');
    for (const picture of [setup, erase]) expect(picture?.querySelectorAll('.hold-danger')).toHaveLength(1);
    const heldOf = (picture: Element | undefined) =>
      picture?.querySelector('.hold-fill')?.getAttribute('stroke-dasharray');
    const ring = 2 * Math.PI * 24;
    expect([setup, erase].map(heldOf).map((dash) => Math.round((10 * Number(dash?.split(' ')[0])) / ring))).toEqual([
      4, 10,
    ]);
  });
});

describe('a verdict whose next step is done with a button', () => {
  it.each([
    ['verdict-restart', 'light.resetPicture', 'light.reset'],
    ['verdict-hold-setup', 'light.holdPicture', 'light.letGo'],
  ] as const)('shows which one and how: %s', async (screen, label, words) => {
    await shown(screen);
    const picture = page.host.querySelector('.hold-picture');
    expect(picture?.querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe(english(label));
    expect(picture?.textContent).toContain(english(words));
  });

  it('shows none where another thing is next', async () => {
    await shown('verdict');
    expect(page.host.querySelector('.hold-picture')).toBeNull();
  });
});
