import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SavedPasswords } from '../../main/ports/saved-passwords';
import { fail } from '../../shared/result';
import { adapterOf, calm } from './expectations';
import { HOME, HOME_PASSWORD, home, homeTown, photon, ssid } from './home-town';
import { standIsPossible } from './possible';
import { openStand, type Stand } from './stand';

describe.skipIf(!standIsPossible())('the passwords that NetworkManager keeps', () => {
  let stand: Stand;
  let saved: SavedPasswords;
  beforeEach(async () => {
    stand = await openStand(homeTown);
    const { saved: passwords } = adapterOf(stand);
    if (passwords === undefined) throw new Error('NetworkManager keeps passwords');
    saved = passwords;
  });
  afterEach(() => stand.close());

  it('are of the profiles for protected networks, and not one is read to know that', async () => {
    expect(await saved.networks(calm)).toEqual([home]);
    expect((await stand.look()).history).not.toContain(`told ${HOME}`);
  });

  it('come letter by letter when asked for', async () => {
    const password = await saved.password(home, calm);
    expect(password.ok && password.value.reveal()).toBe(HOME_PASSWORD);
    expect((await stand.look()).history).toContain(`told ${HOME}`);
  });

  it('are none for a network without a profile, and for an open one', async () => {
    expect(await saved.password(photon, calm)).toEqual(fail('not-kept'));
    expect(await saved.password(ssid('Cabin'), calm)).toEqual(fail('not-kept'));
  });

  it('stay with NetworkManager where this user has no right to them', async () => {
    await stand.change({ rights: { 'settings.modify.system': 'no' } });
    const password = await saved.password(home, calm);
    expect(password).toEqual(fail('refused'));
  });
});
