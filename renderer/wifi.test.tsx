import { afterEach, describe, expect, it } from 'vitest';
import type { AppSnapshot } from '../shared/ipc/app-snapshot';
import { systems, type System } from '../shared/domain/system';
import { setupError } from '../shared/errors/error-codes';
import type { SettingsPage } from '../shared/ipc/wifi-view';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf, runningApp, ssid, wifi } from './fixtures/snapshots';
import { english } from '../shared/texts/english';

let page: Mounted;
afterEach(() => page.unmount());

const done = { ok: true, value: null };

async function shown(app: AppSnapshot | undefined): Promise<void> {
  page = await mount(<App />, {
    'wifi/choose': done,
    'wifi/look': done,
    'wifi/open-settings': done,
    'practice/move-pc': done,
    'setup/by-hand': done,
    'setup/choose-device': done,
  });
  await page.show(app ?? appOf());
}

describe('who moves this computer', () => {
  it('says so, and takes the other way with one click', async () => {
    await shown(everyScreen['start']);
    expect(page.text()).toContain(english('wifi.summary.auto'));
    expect(page.text()).toContain(english('wifi.autoNote'));
    await page.click(new RegExp(`^${english('wifi.guided')}`));
    expect(page.sent).toEqual([['wifi/choose', { way: 'guided', adapter: null }]]);
  });

  it('promises no internet that comes back by itself where a person moves the computer', async () => {
    await shown(everyScreen['start']);
    expect(page.text()).toContain(english('start.body'));
    await page.show({ ...(everyScreen['start-by-hand'] ?? appOf()), rev: 2 });
    expect(page.text()).toContain(english('start.bodyByHand'));
  });

  it('lets a person choose among several adapters, and back to the best one', async () => {
    await shown(everyScreen['start-two-adapters']);
    expect(page.text()).toContain('connected to Shop-Office, carries the internet');
    expect(page.text()).toContain(`free, ${english('wifi.taken')}`);
    await page.click(/^wlan0/);
    expect(page.sent).toEqual([['wifi/choose', { way: 'auto', adapter: 'wlan0' }]]);
  });

  it.each(systems)('says at the start what to do about a failure on this system: %s', async (system) => {
    await shown(appOf({ error: setupError('wifi-off'), wifi: { ...wifi, system } }));
    expect(page.text()).toContain(english(`next.wifi-off.${system}`));
  });

  it('asks for no adapter where there is one, or none to choose', async () => {
    await shown(everyScreen['start']);
    expect(page.text()).not.toContain(english('wifi.automatic'));
    await page.show({ ...(everyScreen['start-by-hand'] ?? appOf()), rev: 2 });
    expect(page.text()).not.toContain(english('wifi.automatic'));
  });
});

describe('a permission is explained before the system asks', () => {
  const start = (changes: Partial<typeof wifi>): AppSnapshot => appOf({ mode: 'none', wifi: { ...wifi, ...changes } });

  it.each(['windows', 'macos'] as const)('on %s, before a setup can be started', async (system) => {
    await shown(start({ system, report: null }));
    expect(page.text()).toContain(english(`wifi.permission.${system}.why`));
    expect(page.text()).toContain(english(`wifi.permission.${system}.otherwise`));
  });

  it('not again where it is known to be given, and not where a person moves the computer', async () => {
    await shown(start({ system: 'windows' }));
    expect(page.text()).not.toContain(english('wifi.permission.windows.title'));
    await page.show({ ...start({ system: 'macos', way: 'guided' }), rev: 2 });
    expect(page.text()).not.toContain(english('wifi.permission.macos.title'));
  });

  it('on Linux only where it will be asked for', async () => {
    await shown(start({}));
    expect(page.text()).not.toContain(english('wifi.permission.linux.title'));
    const report = wifi.report === null ? null : { ...wifi.report, mayMove: null };
    await page.show({ ...start({ report }), rev: 2 });
    expect(page.text()).toContain(english('wifi.permission.linux.title'));
  });

  it('says why nothing moves by itself', async () => {
    const reason = { id: 'nmcli-silent' } as const;
    const report = wifi.report === null ? null : { ...wifi.report, method: 'guided' as const, adapter: null, reason };
    await shown(start({ report }));
    expect(page.text()).toContain(english('wifi.handTitle'));
    expect(page.text()).toContain(english('wifi.reason.nmcli-silent'));
  });
});

describe('an instruction', () => {
  const asked = (system: System, mode: AppSnapshot['mode'], opens: readonly SettingsPage[]): AppSnapshot => ({
    ...runningApp({ state: 'joinDevice', instruction: { kind: 'join-device-network', ssid: ssid('Photon-A1B2') } }),
    mode,
    wifi: { ...wifi, system, opens },
  });

  it.each(['windows', 'macos', 'linux'] as const)(
    'says on %s what to click, and opens the settings',
    async (system) => {
      await shown(asked(system, 'real', ['networks']));
      expect(page.text()).toContain('Photon-A1B2');
      expect(page.text()).toContain(english(`instruction.where.${system}`));
      expect(page.text()).toContain(english(`instruction.stay.${system}`));
      await page.click(english('wifi.settings.networks'));
      expect(page.sent).toEqual([['wifi/open-settings', { page: 'networks' }]]);
    },
  );

  it('says which switch lets this program speak to the device, and opens the page that has it', async () => {
    await shown(everyScreen['progress-allow']);
    expect(page.text()).toContain(english('instruction.allow'));
    expect(page.text()).not.toContain(english('instruction.where.macos'));
    await page.click(english('wifi.settings.local-network'));
    expect(page.sent).toEqual([['wifi/open-settings', { page: 'local-network' }]]);
  });

  it('has no button for settings that cannot be opened', async () => {
    await shown(asked('linux', 'real', []));
    expect(page.text()).not.toContain(english('wifi.settings.networks'));
  });

  it('lets a person practise it', async () => {
    await shown(asked('linux', 'practice', ['networks']));
    await page.click(english('instruction.pretend'));
    expect(page.sent).toEqual([['practice/move-pc', { to: 'device' }]]);
  });
});

describe('after a failure of the Wi-Fi', () => {
  it('offers to go on by hand', async () => {
    await shown(everyScreen['verdict-by-hand']);
    await page.click(english('wifi.byHand'));
    expect(page.sent).toEqual([['setup/by-hand', undefined]]);
    await page.show({ ...(everyScreen['verdict'] ?? appOf()), rev: 2 });
    expect(page.text()).not.toContain(english('wifi.byHand'));
  });

  it('takes the name on the label where names are hidden, whole and not before it is one', async () => {
    await shown(everyScreen['verdict-names-hidden']);
    await page.click(english('wifi.labelUse'));
    expect(page.text()).toContain(english('wifi.labelMissing'));
    await page.type(english('wifi.label'), 'Photon-A1B2');
    await page.click(english('wifi.labelUse'));
    expect(page.sent).toEqual([['setup/choose-device', { ssid: ssid('Photon-A1B2') }]]);
  });
});
