import { matchScanEntry, matchText, SCAN_HEAD, type RawScanEntry } from './scan-grammar';

export type WalkState = 'complete' | 'unfinished' | 'other';

/** Reads a scan reply in the firmware's form entry by entry, as its bytes come in. */
export class ScanWalk {
  readonly entries: RawScanEntry[] = [];
  #at = 0;
  #next: 'head' | 'entry' | 'separator' = 'head';

  /** Offset behind what was understood. */
  get at(): number {
    return this.#at;
  }

  /** Takes all bytes so far; goes on where it stopped. */
  advance(bytes: Uint8Array): WalkState {
    for (;;) {
      const state = this.#step(bytes);
      if (state !== 'on') return state;
    }
  }

  #step(bytes: Uint8Array): WalkState | 'on' {
    switch (this.#next) {
      case 'head':
        return this.#head(bytes);
      case 'entry':
        return this.#entry(bytes);
      case 'separator':
        return this.#separator(bytes);
    }
  }

  #head(bytes: Uint8Array): WalkState | 'on' {
    const empty = matchText(bytes, 0, `${SCAN_HEAD}]}`);
    if (empty === 'yes') return this.#complete(`${SCAN_HEAD}]}`.length);
    const head = matchText(bytes, 0, SCAN_HEAD);
    if (head === 'no') return 'other';
    if (head === 'unfinished' || empty === 'unfinished') return 'unfinished';
    return this.#go('entry', SCAN_HEAD.length);
  }

  #entry(bytes: Uint8Array): WalkState | 'on' {
    const match = matchScanEntry(bytes, this.#at);
    if (match.kind !== 'entry') return match.kind;
    this.entries.push(match.entry);
    return this.#go('separator', match.end);
  }

  #separator(bytes: Uint8Array): WalkState | 'on' {
    if (matchText(bytes, this.#at, ',') === 'yes') return this.#go('entry', this.#at + 1);
    const close = matchText(bytes, this.#at, ']}');
    if (close === 'yes') return this.#complete(this.#at + 2);
    return close === 'unfinished' ? 'unfinished' : 'other';
  }

  #go(next: 'entry' | 'separator', at: number): 'on' {
    this.#next = next;
    this.#at = at;
    return 'on';
  }

  #complete(at: number): 'complete' {
    this.#at = at;
    return 'complete';
  }
}
