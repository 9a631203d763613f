/** Links come when they come: on macOS before the app is ready, when one started it. Each is handed on once. */
export class LinkArrivals {
  readonly #mayPass: () => boolean;
  #waiting: string | null = null;
  #follow: ((link: string) => void) | null = null;

  /** `mayPass`: is it not yet more than a person clicks? Any page can make the system hand us links. */
  constructor(mayPass: () => boolean) {
    this.#mayPass = mayPass;
  }

  /** Of several that come before anybody follows them the last one counts; what comes too often is dropped. */
  arrive(link: string | undefined): void {
    if (link === undefined || !this.#mayPass()) return;
    if (this.#follow === null) this.#waiting = link;
    else this.#follow(link);
  }

  /** From now on every link is followed, also the one that waits. */
  follow(listener: (link: string) => void): void {
    this.#follow = listener;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) listener(waiting);
  }
}
