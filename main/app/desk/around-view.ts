import type { SetupError } from '../../../shared/errors/error-codes';
import type { ChoosingView } from '../../../shared/ipc/choosing-view';
import type { Result } from '../../../shared/result';
import type { Log } from '../../ports/log';
import type { Around } from '../../wiring/look-around';
import { inBackground, orInternal } from '../in-background';

type Look = (signal: AbortSignal) => Promise<Result<Around, SetupError>>;

const nothing: ChoosingView = { listening: true, networks: [], own: null, behindPage: false, error: null };

/** The choice of a network while it is open: one look of this computer at a time, shown when it comes. */
export class AroundView {
  readonly #log: Log;
  readonly #show: (view: ChoosingView | null) => void;
  #look: Look | null = null;
  #current: AbortController | null = null;
  #shown = nothing;

  constructor(log: Log, show: (view: ChoosingView | null) => void) {
    this.#log = log;
    this.#show = show;
  }

  isOpen(): boolean {
    return this.#look !== null;
  }

  open(look: Look): void {
    this.#look = look;
    this.#shown = nothing;
    this.again();
  }

  /** Looks anew; a look that goes on is given up for it. */
  again(): void {
    if (this.#look !== null) inBackground(this.#log, 'looking around', this.#once(this.#look));
  }

  close(): void {
    this.#current?.abort();
    this.#look = null;
    this.#show(null);
  }

  #change(what: Partial<ChoosingView>): void {
    this.#shown = { ...this.#shown, ...what };
    this.#show(this.#shown);
  }

  async #once(look: Look): Promise<void> {
    this.#current?.abort();
    const { signal } = (this.#current = new AbortController());
    this.#change({ listening: true });
    const seen = await orInternal(this.#log, 'look-around', look(signal));
    if (signal.aborted) return;
    const heard = seen.ok ? { ...seen.value, error: null } : { error: seen.error };
    this.#change({ ...heard, listening: false });
  }
}
