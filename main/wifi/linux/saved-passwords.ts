import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import { fail, ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { SavedPasswords } from '../../ports/saved-passwords';
import type { Nmcli } from './nmcli';
import { terseRows } from './nmcli-output';

const LIMIT_MS = 5_000;
/** A desktop's keyring may ask the person to unlock it. */
const ASKING_LIMIT_MS = 60_000;
const WITH_PASSWORD: readonly string[] = ['wpa-psk', 'sae'];
const PASSWORD = '802-11-wireless-security.psk';

interface Kept {
  readonly uuid: string;
  readonly ssid: Ssid;
}

/** The passwords in the profiles of NetworkManager's that this user may see; they come on standard output only. */
export function networkManagerPasswords(nmcli: Nmcli): SavedPasswords {
  return {
    networks: async (signal) => (await keptProfiles(nmcli, signal)).map(({ ssid }) => ssid),
    password: async (ssid, signal) => {
      const kept = (await keptProfiles(nmcli, signal)).find((one) => one.ssid === ssid);
      if (kept === undefined) return fail('not-kept');
      const shown = ['-s', '-t', '-f', PASSWORD, 'connection', 'show', 'uuid', kept.uuid];
      const answer = await nmcli.run(shown, ASKING_LIMIT_MS, signal);
      if (!answer.ok || answer.value.exit !== 0) return fail('no-answer');
      const password = settings(answer.value.output).get(PASSWORD) ?? '';
      // A user without the right to it is shown an empty one.
      return password === '' ? fail('refused') : ok(new Secret('wifi-password', password));
    },
  };
}

async function keptProfiles(nmcli: Nmcli, signal: AbortSignal): Promise<readonly Kept[]> {
  const listed = await nmcli.run(['-t', '-f', 'UUID,TYPE', 'connection', 'show'], LIMIT_MS, signal);
  if (!listed.ok || listed.value.exit !== 0) return [];
  const uuids = terseRows(listed.value.output, 2).flatMap(([uuid = '', type]) =>
    type === '802-11-wireless' ? [uuid] : [],
  );
  const kept = await Promise.all(uuids.map((uuid) => keptProfile(nmcli, uuid, signal)));
  return kept.flat();
}

async function keptProfile(nmcli: Nmcli, uuid: string, signal: AbortSignal): Promise<readonly Kept[]> {
  const fields = '802-11-wireless.ssid,802-11-wireless-security.key-mgmt';
  const shown = await nmcli.run(['-t', '-f', fields, 'connection', 'show', 'uuid', uuid], LIMIT_MS, signal);
  if (!shown.ok || shown.value.exit !== 0) return [];
  const found = settings(shown.value.output);
  const ssid = ssidFromText(found.get('802-11-wireless.ssid') ?? '');
  const isLocked = WITH_PASSWORD.includes(found.get('802-11-wireless-security.key-mgmt') ?? '');
  return ssid === undefined || !isLocked ? [] : [{ uuid, ssid }];
}

/** Lines `setting:value`; values are not escaped here. */
function settings(output: string): ReadonlyMap<string, string> {
  return new Map(
    output.split('\n').flatMap((line): readonly [string, string][] => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)]];
    }),
  );
}
