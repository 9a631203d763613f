import type { SetupError } from '../../../shared/errors/error-codes';
import type { StartRequest } from '../../../shared/ipc/contract';
import type { PracticeWorld } from '../../../shared/practice/world';
import { ok, type Result } from '../../../shared/result';
import type { DeskPorts } from './desk-ports';
import type { PracticeHand } from './practice-hand';

type Ports = Pick<DeskPorts, 'attachPractice' | 'preparePractice' | 'practiceHand'>;

/** The practice world of the present setup, and the hand that moves its computer; none outside of practice. */
export class PracticePlace {
  readonly #ports: Ports;
  #world: PracticeWorld | null = null;
  #hand: PracticeHand | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  world(): PracticeWorld | null {
    return this.#world;
  }

  hand(): PracticeHand | null {
    return this.#hand;
  }

  /** Goes where a setup of this mode happens; `next`: with the next device from its box. Null: the real world. */
  async arrive(mode: StartRequest['mode'], next: boolean): Promise<Result<PracticeWorld | null, SetupError>> {
    this.#world = this.#hand = null;
    if (mode === 'real') return ok(null);
    const attached = await this.#ports.attachPractice();
    if (!attached.ok) return attached;
    const world = await this.#ports.preparePractice(attached.value, next);
    this.#world = world;
    this.#hand = await this.#ports.practiceHand(world);
    return ok(world);
  }
}
