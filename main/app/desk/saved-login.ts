import type { Ssid } from '../../../shared/domain/ssid';
import type { SavedPasswordRefusal } from '../../../shared/domain/saved-password';
import type { WifiPassword } from '../../../shared/secret';
import type { Log } from '../../ports/log';
import type { SavedPasswords } from '../../ports/saved-passwords';
import { inBackground } from '../in-background';

/**
 * A password that this computer keeps, from a person's wish until a setup has it or they go away. It stays in this
 * process: the page learns only that it is there.
 */
export class SavedLogin {
  readonly #log: Log;
  readonly #show: (networks: readonly Ssid[]) => void;
  #source: Promise<SavedPasswords | null> = Promise.resolve(null);
  #held: { readonly ssid: Ssid; readonly password: WifiPassword } | null = null;
  #open = new AbortController();

  /** `show`: which networks have one. */
  constructor(log: Log, show: (networks: readonly Ssid[]) => void) {
    this.#log = log;
    this.#show = show;
  }

  /** Looks which networks have one; whatever was there before is forgotten. */
  open(source: Promise<SavedPasswords | null>): void {
    this.close();
    this.#source = source;
    const { signal } = (this.#open = new AbortController());
    const looking = source
      .then((saved) => saved?.networks(signal) ?? [])
      .then((networks) => {
        if (!signal.aborted) this.#show(networks);
      });
    inBackground(this.#log, 'saved passwords', looking);
  }

  /** Null: it is held. The system may ask the person, and takes its time for that. */
  async ask(ssid: Ssid): Promise<SavedPasswordRefusal | null> {
    const { signal } = this.#open;
    const password = await (await this.#source)?.password(ssid, signal);
    if (password === undefined || signal.aborted) return 'no-answer';
    this.#held = password.ok ? { ssid, password: password.value } : null;
    return password.ok ? null : password.error;
  }

  of(ssid: Ssid): WifiPassword | null {
    return this.#held?.ssid === ssid ? this.#held.password : null;
  }

  /** A setup has it now. */
  forget(): void {
    this.#held = null;
  }

  close(): void {
    this.#open.abort();
    this.#source = Promise.resolve(null);
    this.#held = null;
    this.#show([]);
  }
}
