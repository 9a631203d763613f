/** How often in a row a server has said that it is asked too often; anything else that it answers ends the row. */
export class LimitsInARow {
  #count = 0;

  /** Notes what it answers now. How many were in the row before? */
  before(status: number): number {
    const before = this.#count;
    this.#count = isLimit(status) ? before + 1 : 0;
    return before;
  }
}

/** Too many requests, or a server that is overloaded (cloud 5.1). */
export function isLimit(status: number): boolean {
  return status === 429 || status === 529;
}
