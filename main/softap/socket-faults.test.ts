import { expect, test } from 'vitest';
import { faultBeforeReply } from './socket-faults';

test.each([
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'refused'],
  ['EPIPE', 'refused'],
  ['EHOSTUNREACH', 'unreachable'],
  ['EACCES', 'blocked'],
  ['EPERM', 'blocked'],
  ['ENETUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['ENETDOWN', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
])('%s means %s', (code, kind) => {
  expect(faultBeforeReply(Object.assign(new Error(code), { code }))).toEqual({ kind });
});
