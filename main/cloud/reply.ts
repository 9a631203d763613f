import type { CloudFault } from '../../shared/errors/cloud-faults';
import { parseJson } from '../../shared/parse-json';
import { fail, ok, type Result } from '../../shared/result';
import type { CloudLine } from './call';
import type { CloudResponse } from './exchange';

/** A whole reply, read and decoded, with the parts of its head that matter. */
export interface CloudReply {
  readonly status: number;
  readonly text: string;
  /** The body as JSON; `undefined` when it is none. */
  readonly json: unknown;
  readonly html: boolean;
  readonly retryAfter: string | null;
  /** How many replies before this one, in a row, said that the server is asked too often. */
  readonly limitsBefore: number;
  /** Server time from `Date` in milliseconds since 1970, null when absent or unreadable. */
  readonly serverTime: number | null;
  /** Our wall time when the head of the reply was there. */
  readonly receivedAt: number;
}

/** Reads the body to its end. A reply cut short is `offline`; one over 4 MB is `malformed`. */
export async function readReply(
  response: CloudResponse,
  { clock, limits }: CloudLine,
): Promise<Result<CloudReply, CloudFault>> {
  const receivedAt = clock.wallTime();
  const body = await readBody(response);
  if (!body.ok) return body;
  const text = body.value;
  return ok({
    status: response.status,
    text,
    json: parseJson(text),
    html: isHtml(response, text),
    retryAfter: response.headers.get('retry-after'),
    limitsBefore: limits?.before(response.status) ?? 0,
    serverTime: timeOf(response.headers.get('date')),
    receivedAt,
  });
}

const LONGEST_BODY = 4_000_000;

async function readBody(response: CloudResponse): Promise<Result<string, CloudFault>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LONGEST_BODY) return fail({ kind: 'malformed', what: 'reply-too-long' });
    }
  } catch {
    return fail({ kind: 'offline' });
  } finally {
    response.end();
  }
  return ok(Buffer.concat(chunks).toString('utf8'));
}

/** A page for people: by its type, or by how it begins. */
function isHtml(response: CloudResponse, text: string): boolean {
  return namesHtml(response) || text.trimStart().startsWith('<');
}

/** Does the head of the response announce a page for people? */
export function namesHtml(response: CloudResponse): boolean {
  return /html/i.test(response.headers.get('content-type') ?? '');
}

function timeOf(date: string | null): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
}
