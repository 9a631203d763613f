import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { appOf, facts, networks, runningApp, setupOf, ssid } from './fixtures/snapshots';
import { mount, readable, type Mounted } from './fixtures/mounted';
import { english } from '../shared/texts/english';

let page: Mounted;
afterEach(() => page.unmount());

const done = { ok: true, value: null };

async function shown(name: string): Promise<Mounted> {
  const snapshot = everyScreen[name];
  if (snapshot === undefined) throw new Error(name);
  page = await mount(<App />);
  await page.show(snapshot);
  return page;
}

describe('every screen', () => {
  it.each(Object.keys(everyScreen))('%s has one heading, and it has the focus', async (name) => {
    await shown(name);
    expect(page.host.querySelectorAll('h1')).toHaveLength(1);
    expect(document.activeElement).toBe(page.heading());
  });

  it.each(Object.keys(everyScreen))('%s has at most one primary button', async (name) => {
    await shown(name);
    expect(page.host.querySelectorAll('.button.primary').length).toBeLessThanOrEqual(1);
  });

  it.each(Object.keys(everyScreen))('%s speaks no jargon', async (name) => {
    await shown(name);
    const spoken = [...page.host.querySelectorAll('h1, h2, p, button, label')].map((e) => e.textContent).join(' ');
    expect(spoken).not.toMatch(/softap|claim code|dhcp|listening mode|undefined|null|\[object/i);
  });
});

describe('the stream', () => {
  it('keeps the newer of two snapshots, whatever their order', async () => {
    page = await mount(<App />, { 'app/snapshot': { ok: true, value: appOf({ rev: 1 }) } });
    await page.show({ ...runningApp(), rev: 5 });
    await page.show(appOf({ rev: 4, mode: 'none' }));
    expect(page.text()).toContain('Setting up your device');
  });

  it('moves the focus only when the screen changes, not with each step', async () => {
    await shown('progress');
    const cancel = page.host.querySelector<HTMLElement>('main button');
    await act(async () => {
      cancel?.focus();
      await Promise.resolve();
    });
    await page.show({ ...runningApp({ state: 'rejoinHome' }), rev: 2 });
    expect(document.activeElement).toBe(cancel);
    await page.show(appOf({ rev: 3, setup: setupOf({ outcome: 'verified' }) }));
    expect(document.activeElement).toBe(page.heading());
  });

  it('announces steps politely and a failure at once', async () => {
    await shown('progress');
    await vi.waitFor(() => {
      expect(page.host.querySelector('[role=status]')?.textContent).toBe('Waiting for the device to say hello');
    });
    const verdict = everyScreen['verdict'];
    if (verdict !== undefined) await page.show({ ...verdict, rev: 9 });
    expect(page.host.querySelector('[role=alert]')?.textContent).toBe(english('error.device-never-online.title'));
  });
});

describe('progress', () => {
  it('says of each step whether it is done, going on or still to come', async () => {
    await shown('progress');
    const steps = [...page.host.querySelectorAll('main li')].map(readable);
    expect(steps[1]).toBe('Found Photon-A1B2 – done3.2 sec');
    expect(steps[4]).toBe('Device is joining Home-2G – done0.3 sec');
    expect(steps[6]).toContain('Waiting for the device to say hello – in progress');
    expect(steps[6]).toContain('11 s');
    expect(steps[7]).toContain('not yet');
    expect(page.host.querySelectorAll('main [aria-current=step]')).toHaveLength(1);
  });

  it('tells a person what to do by hand', async () => {
    await shown('progress-guided');
    expect(page.text()).toContain('choose “Shop-Office”');
  });
});

describe('the other screens', () => {
  it('shows a foreign name inert and whole', async () => {
    const evil = ssid('<b>\u202Ex</b>');
    page = await mount(<App />);
    await page.show(
      runningApp({
        question: {
          kind: 'which-network',
          networks: networks.slice(0, 1).map((network) => ({ ...network, ssid: evil })),
          preselected: null,
          missing: null,
          because: null,
        },
      }),
    );
    expect(page.host.querySelector('bdi')?.textContent).toBe('<b>\\u{202e}x</b>');
    expect(page.host.querySelector('bdi b')).toBeNull();
  });

  it('says plainly when the computer is not back', async () => {
    page = await mount(<App />);
    await page.show(appOf({ setup: setupOf({ outcome: 'cancelled', facts: { ...facts, homeRestored: false } }) }));
    expect(page.text()).toContain('This computer is not back yet: choose Shop-Office');
  });

  it('claims success only for what was verified', async () => {
    await shown('done');
    expect(readable(page.heading() ?? page.host)).toBe('Kitchen sensor is online');
    await page.show({ ...(everyScreen['done-unconfirmed'] ?? appOf()), rev: 2 });
    expect(page.text()).not.toContain('is online.');
    expect(page.heading()?.textContent).toBe(english('error.configured-unconfirmed.title'));
  });

  it('offers the address of a company again after a refusal, and turns down one that may not be spoken to', async () => {
    page = await mount(<App />);
    await page.show({ ...(everyScreen['company-refused'] ?? appOf()), companyServer: 'https://setup.example' });
    await page.click(english('company.useCode'));
    expect(page.sent).toEqual([['company/open-page', { server: 'https://setup.example' }]]);
    await page.type(english('company.server'), 'http://setup.example');
    expect(page.text()).not.toContain(english('company.bench'));
    await page.click(english('company.useCode'));
    expect(page.text()).toContain(english('company.serverForm'));
    expect(page.sent).toHaveLength(1);
  });

  it('tells of a link that was ignored beside the setup that goes on', async () => {
    page = await mount(<App />, { 'company/dismiss-link': done });
    await page.show({ ...runningApp(), ignoredLink: 'busy' });
    expect(page.text()).toContain(english('company.ignoredTitle'));
    expect(page.host.querySelector('.steps, ol')).not.toBeNull();
    await page.click(english('company.ignoredClose'));
    expect(page.sent).toEqual([['company/dismiss-link', undefined]]);
  });

  it('takes a device over only by the explicit button', async () => {
    await shown('take-over');
    expect(page.host.querySelector('.primary')?.textContent).toBe('Leave it as it is');
    expect(page.text()).toContain('whoever owns it now loses it');
    await page.click('Take it over');
    expect(page.sent).toEqual([['setup/take-over', undefined]]);
  });

  it('moves a computer that was taken to another network only when it is told to', async () => {
    await shown('go-on');
    expect(page.text()).toContain('Café ☕');
    await page.click(english('goOn.yes'));
    await page.click(english('goOn.no'));
    expect(page.sent.map(([name]) => name)).toEqual(['setup/go-on', 'setup/cancel']);
  });

  it('shows a help code when the program itself failed', async () => {
    page = await mount(<App />, { 'setup/cancel': { ok: false, error: { code: 'internal', ref: 'ab12' } } });
    await page.show(runningApp());
    await page.click('Cancel');
    expect(page.text()).toContain('Help code ab12');
  });

  it('carries on with a practice in one click', async () => {
    page = await mount(<App />, { 'former-run/dismiss': done, 'setup/start': done });
    await page.show(everyScreen['start-after-crash'] ?? appOf());
    await page.click('Carry on');
    expect(page.sent.map(([name]) => name)).toEqual(['former-run/dismiss', 'setup/start']);
  });

  it('carries on with a device of a person who is signed in, else where it is asked who it is for', async () => {
    page = await mount(<App />, { 'former-run/dismiss': done, 'account/start': done, 'start/show': done });
    const former = { mode: 'real', deviceId: null, homeRestored: true, passedPointOfNoReturn: false } as const;
    const account = appOf().account;
    const state = { kind: 'signed-in', email: 'jane@example.com', isKept: false } as const;
    const signedIn = appOf({ mode: 'none', formerRun: former, account: { ...account, state } });
    await page.show(signedIn);
    await page.click('Carry on');
    const nobody = appOf({ mode: 'none', formerRun: former, startView: 'tools', rev: 5 });
    await page.show(nobody);
    await page.click('Carry on');
    expect(page.sent).toEqual([
      ['former-run/dismiss', undefined],
      ['account/start', { product: signedIn.lastProduct }],
      ['former-run/dismiss', undefined],
      ['start/show', { view: 'one' }],
    ]);
  });
});
