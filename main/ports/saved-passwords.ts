import type { Ssid } from '../../shared/domain/ssid';
import type { SavedPasswordRefusal } from '../../shared/domain/saved-password';
import type { Result } from '../../shared/result';
import type { WifiPassword } from '../../shared/secret';

/** What this computer's own system keeps for joining networks. Reading changes nothing. */
export interface SavedPasswords {
  /** The networks that it keeps a password of, as far as it tells; no password is read for this. */
  networks(signal: AbortSignal): Promise<readonly Ssid[]>;
  /** Only on a person's request: the system may ask them whether this program may have it. */
  password(ssid: Ssid, signal: AbortSignal): Promise<Result<WifiPassword, SavedPasswordRefusal>>;
}
