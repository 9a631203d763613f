import { afterEach, beforeEach, describe, expect, inject } from 'vitest';
import { startPracticeWorld, type RunningWorld } from '../../main/practice/start-world';
import { english } from '../../shared/texts/english';
import { brandForCustomers } from '../support/brand-for-customers';
import { openDesktop, type Desktop } from '../support/desktop';
import { hasKeyring, withKeyring } from '../support/keyring';
import { filesWithSecrets } from '../support/secret-search';
import { newHome } from '../support/stage';
import { wizardOf } from '../support/wizard';
import { controlOf } from '../support/world-control';
import { readWorldRecord } from '../support/world-record';
import { story } from './story';

const HOUR_MS = 3_600_000;
const RENEWED = 'client POST /oauth/token 200';
const jane = { email: 'jane@example.com', password: 'one long password' };

describe.skipIf(!hasKeyring)('a customer who stays signed in', () => {
  let running: RunningWorld;
  let desktop: Desktop;
  let open: () => Promise<Desktop>;
  beforeEach(async () => {
    running = await startPracticeWorld({ profile: 'zero', speed: 4 });
    const stage = withKeyring(inject('stage'));
    const home = newHome(inject('stage'));
    const brand = brandForCustomers(running.world.product, running.appClient, home);
    const place = { stage, display: inject('display'), practice: running.world.control, home };
    open = async () => (desktop = await openDesktop({ ...place, environment: { PHOTON_SETUP_BRAND: brand } }));
  });
  afterEach(async () => {
    await desktop.quit();
    await running.stop();
  });

  const asked = async (): Promise<readonly string[]> =>
    (await readWorldRecord(running.world.control)).cloud.map((call) =>
      [call.token, call.method, call.path, String(call.status)].join(' '),
    );
  const setUp = async (): Promise<void> => {
    const wizard = wizardOf(desktop.page);
    await wizard.button(english('start.realStart')).click();
    await wizard.chooseNetwork(running.world.network);
    await wizard.sendPassword(running.world.networkPassword);
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    await wizard.nameDevice('Till 7');
    expect((await wizard.snapshot()).setup).toMatchObject({ outcome: 'verified' });
    await wizard.button(english('done.finish')).click();
  };
  const renewedInASetup = async (): Promise<void> => {
    await desktop.quit();
    await open();
    await desktop.page.getByText(english('account.isKept')).waitFor();
    await controlOf(running.world).skipTime(13 * HOUR_MS);
    const before = (await asked()).length;
    await setUp();
    const calls = (await asked()).slice(before);
    expect(calls.filter((call) => call === RENEWED)).toHaveLength(1);
    expect(calls.indexOf(RENEWED)).toBeLessThan(calls.indexOf('customer POST /v1/products/1319/device_claims 200'));
    expect(calls.indexOf(RENEWED)).toBeGreaterThanOrEqual(0);
  };

  story({
    'signs up to stay': async () => {
      await open();
      await desktop.page.getByLabel(english('account.email')).fill(jane.email);
      await desktop.page.getByLabel(english('account.password')).fill(jane.password);
      await desktop.page.getByText(english('account.stay')).click();
      await wizardOf(desktop.page).button(english('account.signUp')).click();
      await desktop.page.getByText(english('account.isKept')).waitFor();
    },
    'after a restart has the token that ran out renewed before the computer leaves its network': renewedInASetup,
    'and after another one the token that came of that': async () => {
      await controlOf(running.world).nextDevice();
      await renewedInASetup();
    },
    'and is nowhere after signing out': async () => {
      await wizardOf(desktop.page).button(english('account.signOut')).click();
      await wizardOf(desktop.page).button(english('account.signIn')).waitFor();
      expect((await asked()).at(-1)).toBe('customer DELETE /v1/access_tokens/current 200');
      expect(filesWithSecrets(desktop.home, [jane.password])).toEqual([]);
      await desktop.quit();
      await open();
      await wizardOf(desktop.page).button(english('account.signIn')).waitFor();
    },
  });
});
