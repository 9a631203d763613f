import { afterEach, describe, expect, it } from 'vitest';
import { lights } from '../../shared/domain/light';
import { english } from '../../shared/texts/english';
import { App } from '../App';
import { everyScreen } from '../fixtures/every-screen';
import { mount, type Mounted } from '../fixtures/mounted';
import { facts, runningApp } from '../fixtures/snapshots';

let page: Mounted;

const done = { ok: true, value: null };

async function shown(snapshot = everyScreen['find']): Promise<Mounted> {
  page = await mount(<App />, { 'setup/say-light': done });
  if (snapshot !== undefined) await page.show(snapshot);
  return page;
}

const mat = (): string => page.host.querySelector('.mat')?.textContent ?? '';

it('has a name for every light, and no two alike', () => {
  const names = lights.map(({ id }) => english(`light.name.${id}`));
  expect(new Set(names).size).toBe(lights.length);
  expect(names[0]).toMatch(/deep blue, steady blink/i);
});

describe('the picture of the light', () => {
  afterEach(() => page.unmount());

  it('says what the light should do while a device is looked for', async () => {
    await shown();
    expect(mat()).toContain('The light should do this now');
    expect(mat()).toMatch(/deep blue, steady blink/i);
    expect(mat()).toContain('Ready to be set up');
    expect(page.host.querySelector('.mat svg[role=img]')?.getAttribute('aria-label')).toContain('SETUP button is left');
  });

  it('marks the present one of the lights that follow each other', async () => {
    await shown(runningApp({ state: 'connect' }));
    expect(page.host.querySelector('.mat-way [aria-current=step]')?.textContent).toMatch(/green, fast blink/i);
  });

  it('shows what a person said instead, and what it means', async () => {
    await shown(runningApp({ facts: { ...facts, light: 'orange-twice' } }));
    expect(mat()).toContain('You see this');
    expect(mat()).toContain('On Wi-Fi, without internet');
  });

  it('claims nothing where nothing is known of the light', async () => {
    await shown(everyScreen['verdict']);
    expect(mat()).toContain('What does the light do?');
    expect(mat()).not.toMatch(/blink|breath/);
  });

  it('lets a person say what the light does in three clicks, and comes back to where they were', async () => {
    await shown();
    await page.click('My light does something else');
    expect(document.activeElement?.textContent).toBe('How does it move?');
    await page.click('Slow breath');
    expect(document.activeElement?.textContent).toBe('In which colour?');
    await page.click(/light blue, slow breath/i);
    expect(page.sent).toEqual([['setup/say-light', { light: 'cyan-breathe' }]]);
    expect(document.activeElement?.textContent).toBe('My light does something else');
  });

  it('takes doubt for an answer', async () => {
    await shown();
    await page.click('My light does something else');
    await page.click('I am not sure');
    expect(page.sent).toEqual([['setup/say-light', { light: 'unsure' }]]);
  });

  it('can be stopped', async () => {
    await shown();
    await page.click('Stop the picture');
    expect(mat()).toContain('Let the picture move');
  });
});
