/** What matters of the head of an HTTP reply. */
export interface HttpHead {
  readonly status: number;
  readonly chunked: boolean;
  /** null: until the connection closes. */
  readonly contentLength: number | null;
}

/** Reads status line and headers, without the blank line; undefined if this is not HTTP. */
export function readHttpHead(text: string): HttpHead | undefined {
  const [statusLine = '', ...lines] = text.split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(statusLine)?.[1];
  if (status === undefined) return undefined;
  const length = headerOf(lines, 'content-length');
  return {
    status: Number(status),
    chunked: /\bchunked\b/i.test(headerOf(lines, 'transfer-encoding') ?? ''),
    contentLength: length !== undefined && /^\d{1,9}$/.test(length) ? Number(length) : null,
  };
}

function headerOf(lines: readonly string[], name: string): string | undefined {
  const line = lines.find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}
