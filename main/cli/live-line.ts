import type { Clock } from '../ports/clock';
import type { OutputStream } from './program-io';

const ERASE_LINE = '\r\u001b[2K';
const TICK_MS = 1000;

/** The last line of a terminal: how long the present step has lasted, rewritten every second below what is printed. */
export class LiveLine {
  readonly #stream: OutputStream;
  readonly #clock: Clock;
  #stopTicking: (() => void) | null = null;
  #since = 0;

  constructor(stream: OutputStream, clock: Clock) {
    this.#stream = stream;
    this.#clock = clock;
  }

  /** Prints whole lines above the live line. */
  print(text: string): void {
    const ticking = this.#stopTicking !== null;
    this.#stream.write(ticking ? `${ERASE_LINE}${text}` : text);
    if (ticking) this.#draw();
  }

  /** A new step begins: counts from zero. */
  restart(): void {
    this.pause();
    this.#since = this.#clock.now();
    this.#draw();
    this.#tick();
  }

  /** Leaves the line to somebody else, as a question. */
  pause(): void {
    if (this.#stopTicking === null) return;
    this.#stopTicking();
    this.#stopTicking = null;
    this.#stream.write(ERASE_LINE);
  }

  #tick(): void {
    this.#stopTicking = this.#clock.after(TICK_MS, () => {
      this.#draw();
      this.#tick();
    });
  }

  #draw(): void {
    const passed = Math.floor((this.#clock.now() - this.#since) / 1000);
    this.#stream.write(`${ERASE_LINE}           … ${passed} s`);
  }
}
