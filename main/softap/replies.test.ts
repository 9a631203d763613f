import { expect, test } from 'vitest';
import { readIdentity, readResult, readVersion } from './replies';
import { utf8 } from './wire';

const ID = '2e0048001747343337363432';

test.each([
  [`{"id":"${ID.toUpperCase()}","c":"1"}`, true],
  [`{"id":"${ID}","c":1}`, true],
  [`{"id":"${ID}","c":"0","more":[]}`, false],
  [`{"id":"${ID}","c":false}`, false],
  [`{"id":"${ID}"}`, null],
  [`{"id":"${ID}","c":"perhaps"}`, null],
])('%s is an identity', (json, claimedBefore) => {
  expect(readIdentity(utf8(json))).toEqual({ ok: true, value: { id: ID, claimedBefore } });
});

test.each(['{}', '{"id":5}', '{"id":"2E00"}', '{"id":"zz0048001747343337363432"}', '[]', 'null', '{"id":'])(
  '%s is no identity',
  (json) => {
    expect(readIdentity(utf8(json))).toEqual({ ok: false, error: { kind: 'not-a-photon' } });
  },
);

test('results are numbers, also in quotes; without one it is no Photon', () => {
  expect(readResult(utf8('{"r":0}'))).toEqual({ ok: true, value: undefined });
  expect(readResult(utf8('{"r":"0","x":1}'))).toEqual({ ok: true, value: undefined });
  expect(readResult(utf8('{"r":-999}'))).toEqual({ ok: false, error: { kind: 'result', r: -999 } });
  for (const odd of ['{}', '{"r":null}', '{"r":0.5}', '{"r":"ok"}']) {
    expect(readResult(utf8(odd))).toEqual({ ok: false, error: { kind: 'not-a-photon' } });
  }
});

test('the version is a number', () => {
  expect(readVersion(utf8('{"v":2}'))).toEqual({ ok: true, value: 2 });
  expect(readVersion(utf8('{"v":true}'))).toEqual({ ok: false, error: { kind: 'not-a-photon' } });
});
