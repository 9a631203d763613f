import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { english } from '../../shared/texts/english';
import type { Desktop } from '../support/desktop';
import { countEffort } from '../support/effort';
import { hasKeyring } from '../support/keyring';
import { filesWithSecrets } from '../support/secret-search';
import { newHome } from '../support/stage';
import { wizardOf, type Wizard } from '../support/wizard';
import { readWorldRecord } from '../support/world-record';
import { openKeyringDesktops, type KeyringDesktops } from './keyring-desktops';
import { openPracticeDesktop } from './practice-desktop';

async function untilOnline(wizard: Wizard): Promise<void> {
  await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
}

/** The files of kept networks in a home, wherever they are. */
function keptFiles(home: string): readonly string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.startsWith('wifi-profile.'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Among the tools of the first screen. */
async function rename({ page }: Desktop, name: string, other: string): Promise<void> {
  await page.getByRole('tab', { name: english('start.tools') }).click();
  await page.getByRole('button', { name: `${english('profiles.rename')} ${name}` }).click();
  const field = page.getByLabel(english('profiles.newName'));
  expect(await field.inputValue()).toBe(name);
  await field.fill('');
  await page.getByRole('button', { name: english('name.save') }).click();
  await page.getByText(english('profiles.nameMissing')).waitFor();
  await field.fill(other);
  await page.getByRole('button', { name: english('name.save') }).click();
  await page.getByRole('button', { name: `${english('profiles.rename')} ${other}` }).waitFor();
  expect(await page.getByText(name).count()).toBe(0);
}

describe.skipIf(!hasKeyring)('a network kept under a name, with a keyring that is open', () => {
  let world: KeyringDesktops['world'];
  let open: KeyringDesktops['open'];
  beforeEach(async () => {
    ({ world, open } = await openKeyringDesktops());
  });
  afterEach(() => world.close());

  it('sets the next device up after a restart with one click and no field, by the name that it got later, and is gone when forgotten', async () => {
    const home = newHome(inject('stage'));
    const { network, networkPassword } = world.facts;
    const first = await open(home);
    const before = wizardOf(first.page);
    await before.startPractice();
    await before.chooseNetwork(network);
    await before.sendPassword(networkPassword);
    await untilOnline(before);
    await first.page.getByText(english('profiles.keepTitle')).click();
    await first.page.getByLabel(english('profiles.name')).fill('Shop floor');
    await before.button(english('profiles.keep')).click();
    await first.page.getByText(/This network is kept as .*Shop floor/).waitFor();
    await before.button(english('done.finish')).click();
    await rename(first, 'Shop floor', 'Till 7');
    expect(await first.quit()).toBe('quit');
    const [file = ''] = keptFiles(home);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(filesWithSecrets(home, [networkPassword, 'Shop floor', 'Till 7'])).toEqual([]);

    // As the next device does when it comes out of its box.
    await world.holdSetup();
    const second = await open(home);
    const after = wizardOf(second.page);
    await after.startPractice();
    const use = second.page.getByRole('button', { name: /^Set up with .*Till 7/ });
    await use.waitFor();
    const effort = await countEffort(second.page);
    await use.click();
    await untilOnline(after);
    expect(await effort()).toEqual({ clicks: 1, fields: 0 });
    const { device } = await readWorldRecord(world.facts.control);
    expect(device.passwords).toEqual([networkPassword, networkPassword]);
    expect(JSON.stringify(await after.snapshot())).not.toContain(networkPassword);

    await after.button(english('done.finish')).click();
    await second.page.getByRole('tab', { name: english('start.tools') }).click();
    await second.page.getByRole('button', { name: /^Forget Till 7/ }).click();
    await second.page.getByText(english('profiles.none')).waitFor();
    expect(keptFiles(home)).toEqual([]);
    expect(await second.quit()).toBe('quit');
    expect(filesWithSecrets(home, [networkPassword, 'Shop floor', 'Till 7'])).toEqual([]);
  });
});

describe('a network that the system could not lock away', () => {
  it('is not kept, which is said, and nothing of it lies on the disk', async () => {
    const practice = await openPracticeDesktop();
    const { wizard, desktop, world } = practice;
    await practice.goToNetwork();
    await wizard.sendPassword(world.facts.networkPassword);
    await untilOnline(wizard);
    await desktop.page.getByText(english('profiles.cannotKeep.no-keyring')).waitFor();
    expect(await desktop.page.getByText(english('profiles.keepTitle')).count()).toBe(0);
    expect(keptFiles(desktop.home)).toEqual([]);
    // Closing looks for every password that was sent, in all that the app left.
    await practice.close();
  });
});
