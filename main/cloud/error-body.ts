/** The parts of an error body that decide what it means. Never shown or logged: bodies may carry a token (cloud 5.2). */
export interface ErrorBody {
  /** The machine's word, such as `invalid_token`. */
  readonly error: string;
  readonly message: string;
}

/** Reads every shape of error body that the cloud and its look-alikes send (cloud 5.2). Total: anything gives an answer. */
export function readErrorBody(json: unknown): ErrorBody {
  const error = textOf(field(json, 'error'));
  const candidates = [
    textOf(field(json, 'error_description')),
    error,
    textOf(field(json, 'err')),
    ...listOf(field(json, 'errors')).map(messageOfEntry),
    textOf(field(json, 'info')),
  ];
  return { error, message: candidates.filter((text) => text !== '').join('\n') };
}

/** Is this a body that says "no" although the status says "yes"? */
export function saysNo(json: unknown): boolean {
  const error = field(json, 'error');
  return field(json, 'ok') === false || (typeof error === 'string' && error !== '');
}

function messageOfEntry(entry: unknown): string {
  const error = field(entry, 'error');
  return textOf(entry) || textOf(error) || textOf(field(error, 'status'));
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value as unknown;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
