import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SavedPasswords } from '../../main/ports/saved-passwords';
import { fail } from '../../shared/result';
import { openStand, type Stand } from './stand/open-stand';
import { adapterOf, calm, HOME, HOME_PASSWORD, PHOTON, ssid, town } from './town';

describe('the passwords in the keychain of a Mac', () => {
  let stand: Stand;
  let saved: SavedPasswords;
  beforeEach(() => {
    stand = openStand(town);
    const { saved: passwords } = adapterOf(stand);
    if (passwords === undefined) throw new Error('a Mac has a keychain');
    saved = passwords;
  });
  afterEach(() => {
    stand.close();
  });

  it('are looked for among the networks that the Mac joins, and not one is read to know that', async () => {
    expect(await saved.networks(calm)).toEqual([HOME, ssid('Gast: Café')]);
    expect(stand.calls('security')).toEqual([]);
  });

  it('come letter by letter, and in no argument', async () => {
    const password = await saved.password(HOME, calm);
    expect(password.ok && password.value.reveal()).toBe(HOME_PASSWORD);
    expect(JSON.stringify(stand.look().calls)).not.toContain('sweet');
  });

  it('stay where they are when the person says no, and are none where the Mac knows none', async () => {
    expect(await saved.password(PHOTON, calm)).toEqual(fail('not-kept'));
    stand.change(() => ({ refuses: true }));
    expect(await saved.password(HOME, calm)).toEqual(fail('refused'));
    stand.change(() => ({ hang: ['security'] }));
    const enough = new AbortController();
    enough.abort();
    expect(await saved.password(HOME, enough.signal)).toEqual(fail('no-answer'));
  });
});
