import type { SetupRun } from '../run';
import { seenIn } from './signs';

const USUAL_MS = 120_000;
const UPDATE_MS = 300_000;

/** How long a device is waited for; longer once there was a sign of an update, also to start again when it is done. */
export class WaitLimit {
  readonly #run: SetupRun;
  #sawUpdate = false;

  constructor(run: SetupRun) {
    this.#run = run;
  }

  /** In milliseconds since the watch began, by what is known now. A person's word for the light counts as well. */
  ms(updating = false): number {
    const { light } = this.#run.view.snapshot().facts;
    this.#sawUpdate ||= updating || seenIn(this.#run).updating || light === 'magenta-flicker';
    return this.#sawUpdate ? UPDATE_MS : USUAL_MS;
  }
}
