import type { FaultSwitches } from '../../world/world';
import { empty, type Answer } from './exchange';
import { invalidToken, limited } from './refusals';

const PORTAL = '<!DOCTYPE html><html><head><title>Welcome</title></head><body><h1>Guest Wi-Fi</h1></body></html>';
const BAD_GATEWAY = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

const TOO_MANY = '<html><head><title>429 Too Many Requests</title></head></html>';

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
    if (this.#faults.strikes('cloud-hang', at)) return { kind: 'none', status: 0, end: 'hang' };
    if (this.#faults.strikes('cloud-reset', at)) return { kind: 'none', status: 0, end: 'reset' };
    if (this.#faults.strikes('cloud-empty', at)) return empty(200);
    return authorized && this.#faults.strikes('token-expired', at) ? invalidToken() : undefined;
  }

  /** By turns with `Retry-After`, without, and as a page that names it: nobody documents which (cloud 5.4). */
  #limited(): Answer {
    this.#limitedTimes += 1;
    const headers = { 'retry-after': '1' };
    if (this.#limitedTimes % 3 === 2) return limited();
    if (this.#limitedTimes % 3 === 0) return { kind: 'html', status: 429, body: TOO_MANY, headers };
    return { kind: 'json', status: 429, body: { ok: false, error: 'Too many requests' }, headers };
  }
}
