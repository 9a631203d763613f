/** A reply as the writes the firmware makes for it: one run of bytes over TCP, one chunk each over HTTP (softap 2.4). */
export type Writes = readonly Buffer[];

const one = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A quoted string in three writes. */
export function quoted(value: string | Buffer): Writes {
  return [one('"'), typeof value === 'string' ? one(value) : value, one('"')];
}

/** A key with its colon. */
export function key(name: string): Writes {
  return [...quoted(name), one(':')];
}

/** A number, decimal, in one write. */
export function decimal(value: number): Writes {
  return [one(String(value))];
}

/** An object of ready members. */
export function object(...members: readonly Writes[]): Writes {
  return [one('{'), ...members.flatMap((member, index) => (index === 0 ? member : [one(','), ...member])), one('}')];
}

/** `{"r":n}`, as most commands answer. */
export function resultReply(result: number): Writes {
  return object([...key('r'), ...decimal(result)]);
}

/** `{"v":2}` in a single write (softap 3.1). */
export function versionReply(): Writes {
  return [one('{"v":2}')];
}

/** The id in upper case, and whether a claim was ever acknowledged, as a string (softap 3.2). */
export function deviceIdReply(idUpper: string, claimed: boolean): Writes {
  return object([...key('id'), ...quoted(idUpper)], [...key('c'), ...quoted(claimed ? '1' : '0')]);
}

/** The key's field as upper-case hex, each digit a write of its own (softap 2.4, 3.4). */
export function publicKeyReply(field: Buffer): Writes {
  const digits = Array.from(field.toString('hex').toUpperCase(), one);
  return object([...key('b'), one('"'), ...digits, one('"')], [...key('r'), ...decimal(0)]);
}
