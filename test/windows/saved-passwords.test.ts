import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { SavedPasswords } from '../../main/ports/saved-passwords';
import { nativeWindowsAdapter } from '../../main/wifi/windows/native-windows-adapter';
import { fail } from '../../shared/result';
import { networkNamed } from '../engine/practice-setup';
import {
  ADAPTER_GUID,
  buildLibraries,
  HOME_PASSWORD,
  homeNetwork,
  usual,
  WindowsWorld,
} from './stand-in/windows-world';

const world = new WindowsWorld();
const library = buildLibraries(world);
const calm = new AbortController().signal;

afterAll(() => {
  world.close();
});
beforeEach(() => {
  world.become(usual);
});

function saved(): SavedPasswords {
  const libraries = { wlanapi: library, iphlpapi: library };
  const clock = systemClock(40);
  const adapter = nativeWindowsAdapter({ guid: ADAPTER_GUID, clock, libraries, interfaces: world.interfaces });
  if (adapter.saved === undefined) throw new Error('wlanapi.dll reads profiles');
  return adapter.saved;
}

describe('the passwords that Windows keeps', () => {
  it('are of the networks of its profiles, and not one is read to know that', async () => {
    expect(await saved().networks(calm)).toEqual([homeNetwork]);
    expect(world.told()).toEqual([]);
  });

  it('come letter by letter to an administrator, of a profile under any name', async () => {
    const profiles = [{ name: 'Home 2', ssid: homeNetwork, automatic: true, password: HOME_PASSWORD }];
    world.become({ ...usual, on: 'Home 2', profiles });
    const password = await saved().password(homeNetwork, calm);
    expect(password.ok && password.value.reveal()).toBe(HOME_PASSWORD);
    expect(JSON.stringify(password)).not.toContain('staff');
  });

  it.each([
    ['sealed', '0'],
    ['not at all', '-1'],
  ])('come to nobody else: %s', async (_how, administrator) => {
    world.set('administrator', administrator);
    expect(await saved().networks(calm)).toEqual([homeNetwork]);
    expect(await saved().password(homeNetwork, calm)).toEqual(fail('needs-administrator'));
  });

  it('are none for a network that Windows does not know, or that is open', async () => {
    expect(await saved().password(networkNamed('Elsewhere'), calm)).toEqual(fail('not-kept'));
    expect(await saved().password(networkNamed('Office: 2nd floor'), calm)).toEqual(fail('not-kept'));
  });

  it('are out of reach while the service is stopped', async () => {
    world.set('service', '0');
    expect(await saved().networks(calm)).toEqual([]);
  });
});
