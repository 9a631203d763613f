import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { hasKeyring } from '../support/keyring';
import { filesWithSecrets } from '../support/secret-search';
import { newHome } from '../support/stage';
import { wizardOf } from '../support/wizard';
import { readWorldRecord } from '../support/world-record';
import { openKeyringDesktops, type KeyringDesktops } from './keyring-desktops';

describe.skipIf(!hasKeyring)('with a keyring that is open', () => {
  let world: KeyringDesktops['world'];
  let open: KeyringDesktops['open'];
  beforeEach(async () => {
    ({ world, open } = await openKeyringDesktops());
  });
  afterEach(() => world.close());

  const calls = async (): Promise<readonly string[]> =>
    (await readWorldRecord(world.facts.control)).cloud.map(({ method, path: route }) => `${method} ${route}`);

  it('a person who stays signed in still is after a restart, and nowhere after signing out', async () => {
    const home = newHome(inject('stage'));
    const { email, accountPassword } = world.facts;
    const first = await open(home);
    await first.page.getByLabel(english('account.email')).fill(email);
    await first.page.getByLabel(english('account.password')).fill(accountPassword);
    await first.page.getByText(english('account.stay')).click();
    await wizardOf(first.page).button(english('account.signIn')).click();
    await first.page.getByText(english('account.isKept')).waitFor();
    expect(await first.quit()).toBe('quit');
    expect(await calls()).toEqual(['POST /oauth/token']);
    const { tokens } = await readWorldRecord(world.facts.control);
    expect(tokens.length).toBeGreaterThan(1);
    expect(filesWithSecrets(home, [accountPassword, ...tokens])).toEqual([]);

    const second = await open(home);
    await second.page.getByText(english('account.isKept')).waitFor();
    expect((await wizardOf(second.page).snapshot()).account.state).toMatchObject({ kind: 'signed-in', email });
    await wizardOf(second.page).button(english('account.signOut')).click();
    await wizardOf(second.page).button(english('account.signIn')).waitFor();
    expect((await calls()).at(-1)).toBe('DELETE /v1/access_tokens/current');
    await second.quit();

    const third = await open(home);
    await wizardOf(third.page).button(english('account.signIn')).waitFor();
    expect((await wizardOf(third.page).snapshot()).account.state).toMatchObject({ kind: 'signed-out' });
    await third.quit();
  });
});
