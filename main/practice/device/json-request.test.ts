import { describe, expect, it } from 'vitest';

import { readRequest, type FieldKinds } from './json-request';

const kinds: FieldKinds = { idx: 'number', ssid: 'string', sec: 'number', ch: 'number' };
const read = (body: string) => readRequest(Buffer.from(body), kinds);

describe('the request reader of the virtual Photon', () => {
  it.each([
    '{"idx":0,"ssid":"A","sec":4194308,"ch":6}',
    '{"ch":null}',
    '{idx:0,ssid:"x"}',
    '{"ssid":"a\\"b"}',
    '{"ssid":"a\\u00e9"}',
    '{"idx":0,"ssid":"A","ch":1',
    '{"idx":0}xyz',
    '{}',
    ' {\r\n\t"idx" : 0 }\n',
    '{"idx":true,"idx":2}',
  ])('accepts %s', (body) => {
    expect(read(body)).not.toBeNull();
  });

  it.each([
    '',
    '{"idx":0,"foo":1}',
    '{"sec":"3"}',
    '{"ssid":5}',
    '{"idx":0,"ssid":"Ca',
    '{"idx":0,"ssid":',
    '{"ssid":{"a":1},"sec":0}',
    '{"ssid":["a"]}',
    '[1]',
    '"idx"',
    '{"ssid":"a\\q"}',
    '{"ssid":"a\\u00g9"}',
    '{"Idx":0}',
    '{"constructor":0}',
  ])('rejects %s', (body) => {
    expect(read(body)).toBeNull();
  });

  it('keeps a string as its raw bytes, unescaping nothing', () => {
    expect(read('{"ssid":"a\\"b"}')?.text('ssid')?.toString()).toBe('a\\"b');
    expect(read('{"ssid":"a\\u00e9"}')?.text('ssid')).toHaveLength(7);
    expect(read('{"ssid":"Café ☕"}')?.text('ssid')?.toString()).toBe('Café ☕');
  });

  it('lets the last of two equal keys win and reads words as 0', () => {
    expect(read('{"ch":1,"ch":11}')?.number('ch')).toBe(11);
    expect(read('{"ch":null}')?.number('ch')).toBe(0);
    expect(read('{"sec":-1}')?.number('sec')).toBe(-1);
    expect(read('{"idx":0}xyz')?.number('ch')).toBe(0);
  });
});
