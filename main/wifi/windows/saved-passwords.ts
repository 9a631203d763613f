import type { Ssid } from '../../../shared/domain/ssid';
import type { SavedPasswordRefusal } from '../../../shared/domain/saved-password';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { SavedPasswords } from '../../ports/saved-passwords';
import { savedProfile } from './saved-profile';
import type { WlanClient } from './wlan-api/wlan-client';

interface Kept {
  readonly profile: string;
  readonly ssid: Ssid;
}

/** The passwords in the profiles of one adapter. Windows gives them only to an administrator. */
export function windowsPasswords(open: () => Result<WlanClient, WifiFault>, guid: string): SavedPasswords {
  return {
    networks: async () => {
      const client = open();
      return client.ok ? (await keptProfiles(client.value, guid)).map(({ ssid }) => ssid) : [];
    },
    password: async (ssid) => {
      const client = open();
      if (!client.ok) return fail('no-answer');
      const kept = (await keptProfiles(client.value, guid)).find((one) => one.ssid === ssid);
      if (kept === undefined) return fail('not-kept');
      const xml = await client.value.profileXml(guid, kept.profile, 'with-password');
      if (!xml.ok) return fail(refusalOf(xml.error));
      const { password } = savedProfile(xml.value);
      if (password.kind !== 'plain') return fail(password.kind === 'sealed' ? 'needs-administrator' : 'not-kept');
      return ok(new Secret('wifi-password', password.text));
    },
  };
}

async function keptProfiles(client: WlanClient, guid: string): Promise<readonly Kept[]> {
  const names = await client.profiles(guid);
  const kept = (names.ok ? names.value : []).map(async (profile): Promise<readonly Kept[]> => {
    const xml = await client.profileXml(guid, profile, 'sealed');
    if (!xml.ok) return [];
    const { ssid, password } = savedProfile(xml.value);
    return ssid === null || password.kind === 'none' ? [] : [{ profile, ssid }];
  });
  return (await Promise.all(kept)).flat();
}

function refusalOf({ kind }: WifiFault): SavedPasswordRefusal {
  if (kind === 'permission') return 'needs-administrator';
  return kind === 'no-adapter' ? 'not-kept' : 'no-answer';
}
