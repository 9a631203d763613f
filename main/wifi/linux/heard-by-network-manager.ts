import type { SeenNetwork } from '../../../shared/domain/wifi-network';
import type { Clock } from '../../ports/clock';
import { openNmcli } from './nmcli';
import { scanWith } from './wifi-list';

/** A person waits for it. */
const SCAN_LIMIT_MS = 3_000;

/** What NetworkManager hears by all of its devices, for a user who may not move them; nothing where it does not say. */
export async function heardByNetworkManager(
  clock: Clock,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<readonly SeenNetwork[]> {
  const heard = await scanWith(openNmcli({ clock, env, log: null }), null, signal, SCAN_LIMIT_MS);
  return heard.ok ? heard.value : [];
}
