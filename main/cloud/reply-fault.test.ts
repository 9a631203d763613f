import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CloudFault } from '../../shared/errors/cloud-faults';
import { readDevice, readDevices } from './replies';
import type { CloudReply } from './reply';
import { faultOfReply } from './reply-fault';

function reply(status: number, text: string, more: Partial<CloudReply> = {}): CloudReply {
  const base = { status, text, json: parse(text), html: text.startsWith('<'), retryAfter: null, limitsBefore: 0 };
  return { ...base, serverTime: null, receivedAt: 0, ...more };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

describe('what a reply says', () => {
  it.each<[number, string, CloudFault['kind'] | null]>([
    [200, '{"ok":true}', null],
    [200, '[]', null],
    [200, '', null],
    [200, '<html></html>', 'not-particle'],
    [200, 'Success', 'not-particle'],
    [200, '{"id":', 'malformed'],
    [200, '{"ok":false,"error":"timed out"}', 'service'],
    [200, '{"error":"expired_token"}', 'session'],
    [301, '', 'not-particle'],
    [304, '', 'not-particle'],
    [400, '{"error":"invalid_grant","error_description":"User credentials are invalid"}', 'credentials'],
    [400, '{"error":"invalid_token","error_description":"gone"}', 'session'],
    [400, '{"error":"invalid_request","error_description":"The access token was not found"}', 'session'],
    [400, '{"error":"unauthorized","error_description":"API users are not allowed to call this endpoint"}', 'service'],
    [401, '', 'session'],
    [401, '{"error":"invalid_token","error_description":"The access token provided is invalid."}', 'session'],
    [402, '{"ok":false,"errors":["limit"]}', 'plan-limit'],
    [403, '', 'forbidden'],
    [403, '{"error":"mfa_required","mfa_token":"m"}', 'mfa-required'],
    [403, '{"error":"Permission Denied","info":"… /v1/devices?access_token=undefined"}', 'forbidden'],
    [403, '{"ok":false,"errors":["That belongs to someone else."]}', 'owned-by-other'],
    [403, '{"ok":false,"errors":[{"error":"Owned by another user"}]}', 'owned-by-other'],
    [403, '{"errors":[{"error":{"status":"It belongs to somebody else"}}]}', 'owned-by-other'],
    [403, '{"err":"Claimed by someone"}', 'owned-by-other'],
    [403, '{"info":"That belongs to someone else"}', 'owned-by-other'],
    [403, '<html>blocked</html>', 'not-particle'],
    [404, '{"ok":false,"error":"No device found"}', 'not-found'],
    [404, 'Not Found', 'not-found'],
    [404, '<html></html>', 'not-particle'],
    [407, '', 'not-particle'],
    [408, '{"ok":false,"error":"timed out"}', 'service'],
    [422, '{}', 'service'],
    [429, '<html></html>', 'limited'],
    [500, '{"error":"server_error"}', 'service'],
    [502, '<html>Bad Gateway</html>', 'service'],
    [503, '', 'service'],
    [511, '<html>Sign in</html>', 'not-particle'],
    [529, '{}', 'limited'],
  ])('%i %s', (status, text, kind) => {
    expect(faultOfReply(reply(status, text))?.kind ?? null).toBe(kind);
  });

  it.each<[string | null, number]>([
    [null, 30_000],
    ['', 30_000],
    ['soon', 30_000],
    ['7', 7_000],
    ['1.5', 1_500],
    ['0', 1_000],
    ['-5', 30_000],
    ['999999999', 3_600_000],
    ['Sun, 01 Mar 2026 12:00:20 GMT', 20_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 1_000],
  ])('Retry-After %j means a wait of %i ms', (retryAfter, retryAfterMs) => {
    const serverTime = Date.parse('2026-03-01T12:00:00Z');
    expect(faultOfReply(reply(429, '', { retryAfter, serverTime }))).toEqual({ kind: 'limited', retryAfterMs });
  });

  it('is decided for any status and any body', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, text) => {
        const fault = faultOfReply(reply(status, text));
        return status < 300 ? true : fault !== null;
      }),
    );
  });

  it('is decided for any shape of error body', () => {
    const name = fc.constantFrom('error', 'error_description', 'err', 'errors', 'info', 'ok', 'status', '__proto__');
    const shape = fc.dictionary(name, fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(name, fc.jsonValue()))));
    fc.assert(
      fc.property(fc.constantFrom(200, 400, 403, 404), shape, (status, json) => {
        const fault = faultOfReply(reply(status, JSON.stringify(json)));
        return status === 200 || fault !== null;
      }),
    );
  });

  it('gives devices from any JSON without throwing', () => {
    const entry = fc.record(
      { id: fc.oneof(fc.constant('a'.repeat(24)), fc.jsonValue()), name: fc.jsonValue(), product_id: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(entry), (list) => {
        const usable = list.filter((item) => readDevice(item) !== undefined);
        return readDevices(list)?.length === usable.length;
      }),
    );
  });
});
