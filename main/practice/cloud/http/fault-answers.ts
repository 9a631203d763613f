import type { FaultSwitches } from '../../world/world';
import type { Answer } from './exchange';
import { invalidToken, limited } from './refusals';

const PORTAL = '<!DOCTYPE html><html><head><title>Welcome</title></head><body><h1>Guest Wi-Fi</h1></body></html>';
const BAD_GATEWAY = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** The faults that answer in the place of a route. */
export class FaultAnswers {
  readonly #faults: FaultSwitches;
  #limitedTimes = 0;

  constructor(faults: FaultSwitches) {
    this.#faults = faults;
  }

  /** What a fault answers at this place, or undefined. `authorized`: a token came with the call. */
  answer(at: string, authorized: boolean): Answer | undefined {
    if (this.#faults.strikes('captive-page', at)) return { kind: 'html', status: 200, body: PORTAL };
    if (this.#faults.strikes('cloud-429', at)) return this.#limited();
    if (this.#faults.strikes('cloud-5xx', at)) return { kind: 'html', status: 502, body: BAD_GATEWAY };
    return authorized && this.#faults.strikes('token-expired', at) ? invalidToken() : undefined;
  }

  /** By turns with `Retry-After` and without: nobody documents which (cloud 5.4). */
  #limited(): Answer {
    this.#limitedTimes += 1;
    const named = this.#limitedTimes % 2 === 1;
    const answer = limited();
    return named && answer.kind === 'json' ? { ...answer, headers: { 'retry-after': '1' } } : answer;
  }
}
