import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { httpWire } from './http-wire';
import { findJsonEnd } from './json-end';
import { findScanEnd } from './scan-end';
import { readScan } from './scan-reply';
import { tcpWire } from './tcp-wire';
import { goodJson, httpReply } from './testing/replies';
import { NO_BYTES, utf8, type Reading, type Wire } from './wire';

const http = httpWire({ host: '192.168.0.1', port: 80, transport: 'http' });

/** Hands a reply over in pieces; the reading after the last one, or after the close if there is still no verdict. */
function hear(wire: Wire, pieces: readonly Uint8Array[]): Reading {
  const reader = wire.reader(findJsonEnd());
  for (const piece of pieces) {
    const reading = reader.push(piece);
    if (reading.kind !== 'more') return reading;
  }
  return reader.end();
}

const hearText = (wire: Wire, text: string): Reading => hear(wire, [Buffer.from(text, 'latin1')]);
const json = (text: string): Reading => ({ kind: 'json', json: utf8(text) });

describe('requests', () => {
  test('over TCP are the literal bytes of the protocol, with lengths in bytes', () => {
    const text = (name: 'device-id' | 'configure-ap', body: Uint8Array): string =>
      Buffer.from(tcpWire.request(name, body)).toString();
    expect(text('device-id', NO_BYTES)).toBe('device-id\n0\n\n');
    const body = '{"idx":0,"ssid":"Café","sec":0,"ch":1}';
    expect(text('configure-ap', utf8(body))).toBe(`configure-ap\n39\n\n${body}`);
  });

  test('over HTTP keep the exact header case that the device looks for', () => {
    expect(Buffer.from(http.request('device-id', NO_BYTES)).toString()).toBe(
      'GET /device-id HTTP/1.1\r\nHost: 192.168.0.1\r\nConnection: close\r\n\r\n',
    );
    expect(Buffer.from(http.request('connect-ap', utf8('{"idx":0}'))).toString()).toBe(
      'POST /connect-ap HTTP/1.1\r\nHost: 192.168.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n' +
        'Content-Length: 9\r\nConnection: close\r\n\r\n{"idx":0}',
    );
  });
});

describe('a reply over TCP', () => {
  test.each([
    ['\n\n{"r":0}', json('{"r":0}')],
    ['\n\n{"r":0}xyz', json('{"r":0}')],
    ['X: y\n\n{"r":0}', json('{"r":0}')],
    ['{"r":0}', json('{"r":0}')],
    ['\n\n{"s":"}\\"}"}', json('{"s":"}\\"}"}')],
    ['\n\n', { kind: 'empty' }],
    ['\n', { kind: 'cut' }],
    ['\n\n{"r":', { kind: 'cut' }],
    ['HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n', { kind: 'foreign' }],
    ['SSH-2.0-OpenSSH_9\r\n', { kind: 'foreign' }],
    ['\x15\x03\x01\x00\x02', { kind: 'foreign' }],
    ['\n\n<html>', { kind: 'foreign' }],
  ] satisfies [string, Reading][])('%j reads as expected', (text, reading) => {
    expect(hearText(tcpWire, text)).toEqual(reading);
  });
});

test('an endless first line over TCP is no reply', () => {
  expect(hearText(tcpWire, 'a'.repeat(2_000))).toEqual({ kind: 'foreign' });
});

describe('a reply over HTTP', () => {
  const head = 'HTTP/1.1 200 OK\r\n';
  test.each([
    [`${head}transfer-encoding: chunked\r\n\r\n7\r\n{"v":2}\r\n0\r\n\r\n`, json('{"v":2}')],
    [`${head}Transfer-Encoding: chunked\r\n\r\n7\r\n{"v":2}\r\n`, json('{"v":2}')],
    [`${head}Content-Length: 7\r\n\r\n{"r":0}`, json('{"r":0}')],
    [`${head}\r\n{"r":0}`, json('{"r":0}')],
    [`${head}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, { kind: 'empty' }],
    [`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"r":\r\n0\r\n\r\n`, { kind: 'cut' }],
    [`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, { kind: 'foreign' }],
    [`${head}Content-Type: text/html\r\n\r\n<html>`, { kind: 'foreign' }],
    ['HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n', { kind: 'foreign' }],
    ['HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\n', { kind: 'busy' }],
    ['\n\n{"r":0}', { kind: 'foreign' }],
    ['HTTP/1.1 200', { kind: 'cut' }],
  ] satisfies [string, Reading][])('%j reads as expected', (text, reading) => {
    expect(hearText(http, text)).toEqual(reading);
  });
});

describe.each([
  ['TCP', tcpWire, (text: string) => Buffer.from(`\n\n${text}`, 'latin1')],
  ['HTTP', http, httpReply],
])('over %s', (_, wire, write) => {
  test.each(['device-id', 'public-key'])('a %s reply can be split anywhere', (name) => {
    const reply = write(goodJson(name));
    const expected = json(goodJson(name));
    const step = Math.max(1, Math.floor(reply.length / 100));
    for (let cut = 0; cut <= reply.length; cut += step) {
      expect(hear(wire, [reply.subarray(0, cut), reply.subarray(cut)])).toEqual(expected);
    }
    expect(
      hear(
        wire,
        [...reply].map((byte) => Uint8Array.of(byte)),
      ),
    ).toEqual(expected);
  });

  test('5,000 mutated replies never throw and never read as more than bytes', () => {
    const names = fc.constantFrom('device-id', 'public-key', 'scan-ap', 'set');
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'cut', 'insert')), { maxLength: 4 });
    fc.assert(
      fc.property(names, edits, fc.nat(), (name, changes, cutSeed) => {
        const reply = changes.reduce(mutate, write(goodJson(name)));
        const reader = wire.reader(findScanEnd());
        const cut = cutSeed % (reply.length + 1);
        const first = reader.push(reply.subarray(0, cut));
        const second = first.kind === 'more' ? reader.push(reply.subarray(cut)) : first;
        const reading = second.kind === 'more' ? reader.end() : second;
        if (reading.kind === 'json') readScan(reading.json);
        expect(['json', 'empty', 'foreign', 'busy', 'cut']).toContain(reading.kind);
      }),
      { numRuns: 5_000 },
    );
  });
});

function mutate(reply: Buffer, [seed, byte, how]: [number, number, string]): Buffer {
  const at = seed % (reply.length + 1);
  if (how === 'cut') return reply.subarray(0, at);
  return Buffer.concat([reply.subarray(0, at), Buffer.of(byte), reply.subarray(how === 'set' ? at + 1 : at)]);
}
