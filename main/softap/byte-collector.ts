/** Bytes that come in pieces, as one growing whole. */
export class ByteCollector {
  #store = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(piece: Uint8Array): void {
    const needed = this.#length + piece.length;
    if (needed > this.#store.length) {
      const larger = new Uint8Array(Math.max(needed, this.#store.length * 2));
      larger.set(this.all());
      this.#store = larger;
    }
    this.#store.set(piece, this.#length);
    this.#length = needed;
  }

  /** A view of everything so far; valid until the next `append`. */
  all(): Uint8Array {
    return this.#store.subarray(0, this.#length);
  }
}
