import { ByteCollector } from './byte-collector';

const LONGEST_SIZE_LINE = 64;

/** Undoes chunked transfer coding while it comes in; the device makes most chunks one byte long (softap 2.4). */
export class Chunks {
  #state: 'size' | 'data' | 'data-end' | 'done' | 'broken' = 'size';
  #line = '';
  #left = 0;

  get state(): 'open' | 'done' | 'broken' {
    return this.#state === 'done' || this.#state === 'broken' ? this.#state : 'open';
  }

  /** The payload in this piece. */
  push(piece: Uint8Array): Uint8Array {
    const payload = new ByteCollector();
    let at = 0;
    while (at < piece.length && this.state === 'open') {
      if (this.#state === 'data') {
        const part = piece.subarray(at, at + this.#left);
        payload.append(part);
        at += part.length;
        this.#left -= part.length;
        if (this.#left === 0) this.#state = 'data-end';
      } else {
        this.#control(piece[at] ?? 0);
        at += 1;
      }
    }
    return payload.all();
  }

  #control(byte: number): void {
    if (byte !== 0x0a) {
      this.#line += String.fromCharCode(byte);
      if (this.#line.length > LONGEST_SIZE_LINE) this.#state = 'broken';
      return;
    }
    const line = this.#line.trim();
    this.#line = '';
    if (this.#state === 'data-end') this.#state = line === '' ? 'size' : 'broken';
    else this.#readSize(line);
  }

  #readSize(line: string): void {
    const size = /^([0-9a-f]{1,6})(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) {
      this.#state = 'broken';
      return;
    }
    this.#left = Number.parseInt(size, 16);
    this.#state = this.#left === 0 ? 'done' : 'data';
  }
}
