import type { Attempts } from './attempts';

/** The guesses of one network that are being judged, and who waits until one of them is. */
interface Judged {
  now: number;
  readonly next: (() => void)[];
}

/**
 * Lets a network guess only as often as it may still be wrong. A guess counts while it is being judged, so that many at
 * once are no more than many in a row; whoever comes while the last places are taken waits for the judgement.
 */
export class Guesses {
  readonly #wrong: Attempts;
  readonly #judged = new Map<string, Judged>();

  constructor(wrong: Attempts) {
    this.#wrong = wrong;
  }

  /** Seconds until this network may guess again; 0: it may now, and `leave` has to follow. */
  async enter(network: string): Promise<number> {
    for (;;) {
      const wait = this.#wrong.waitSeconds(network);
      if (wait > 0) return wait;
      const judged = this.#judged.get(network) ?? { now: 0, next: [] };
      this.#judged.set(network, judged);
      if (judged.now < this.#wrong.left(network)) {
        judged.now += 1;
        return 0;
      }
      await new Promise<void>((resolve) => judged.next.push(resolve));
    }
  }

  /** The guess has been judged. */
  leave(network: string, wasWrong: boolean): void {
    if (wasWrong) this.#wrong.note(network);
    const judged = this.#judged.get(network);
    if (judged === undefined) return;
    judged.now -= 1;
    if (judged.now === 0) this.#judged.delete(network);
    for (const goOn of judged.next.splice(0)) goOn();
  }
}
