import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ssidBytes, ssidFromBytes, ssidFromText } from '../../shared/domain/ssid';
import { findScanEnd } from './scan-end';
import { readScan, type ScanEntry } from './scan-reply';
import { scanEntryJson, scanJson, WPA2 } from './testing/replies';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function scanned(text: string): readonly ScanEntry[] {
  const result = readScan(bytes(text));
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('a scan reply', () => {
  test('tells name, strength, security and channel', () => {
    expect(scanned(scanJson(scanEntryJson('HomeNet')))).toEqual([
      {
        ...{ ssid: ssidFromText('HomeNet'), rssi: -55, sec: WPA2, security: 'wpa2', channel: 6 },
        ...{ on24GHz: true, unsupported: null },
      },
    ]);
    expect(scanned('{"scans":[]}')).toEqual([]);
  });

  test("survives a neighbour's quote, backslash, brackets and control characters, and says what cannot be stored", () => {
    const names = ['Bob"s', 'a\\', '"}]}"', 'tab\there', 'Caf\xc3\xa9', '\xff\xfe', '{"ssid":"x'];
    const networks = scanned(scanJson(...names.map((name) => scanEntryJson(name))));
    expect(networks.map(({ ssid }) => ssid)).toEqual(names.map((name) => ssidFromBytes(bytes(name))));
    expect(networks.map(({ unsupported }) => unsupported)).toEqual([
      'quote',
      'backslash',
      'quote',
      null,
      null,
      null,
      'quote',
    ]);
  });

  test('cannot be made to show an open network by a name that looks like fields', () => {
    const [network, ...others] = scanned(scanJson(scanEntryJson('x","rssi":-1,"sec":0,"ch":1,"md')));
    expect(network?.security).toBe('wpa2');
    expect(network?.unsupported).toBe('quote');
    expect(others).toEqual([]);
  });

  test('shows several stations of one network once, the strongest', () => {
    const stations = [-80, -40, -60].map((rssi, index) => scanEntryJson('Mesh', { rssi, ch: index + 1 }));
    expect(scanned(scanJson(...stations))).toMatchObject([{ rssi: -40, channel: 2 }]);
  });

  test('shows an open network beside the protected one whose name it has', () => {
    const twins = [scanEntryJson('Shop', { rssi: -30, sec: 0 }), scanEntryJson('Shop', { rssi: -60 })];
    const expected = [{ rssi: -60, security: 'wpa2', sec: WPA2, namesake: 'open' }];
    expect(scanned(scanJson(...twins))).toMatchObject(expected);
    expect(scanned(scanJson(...twins.reverse()))).toMatchObject(expected);
  });

  test('leaves out hidden networks and keeps a hundred others in their order', () => {
    const names = Array.from({ length: 120 }, (_, index) => `Net ${index}`);
    const entries = [scanEntryJson(''), ...names.map((name) => scanEntryJson(name))];
    expect(scanned(scanJson(...entries)).map(({ ssid }) => Buffer.from(ssidBytes(ssid)).toString())).toEqual(names);
  });

  test('may be the JSON of another writer: other order, blanks, missing and odd fields', () => {
    const text =
      '{ "scans": [ {"rssi":-30,"sec":"4194308","ssid":"A","extra":1}, {"ssid":5}, null, {"ssid":"\\u2615","rssi":-1,"sec":0} ] }';
    expect(scanned(text)).toMatchObject([
      { ssid: ssidFromText('A'), security: 'wpa2', channel: null },
      { ssid: ssidFromText('☕'), security: 'open' },
    ]);
  });

  test.each(['{}', '{"scans":{}}', '{"r":0}', '[]', '{"scans":[{"ssid":"A"'])('is not %s', (text) => {
    expect(readScan(bytes(text))).toEqual({ ok: false, error: { kind: 'not-a-photon' } });
  });
});

const rawName = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 32 }),
  fc
    .array(fc.constantFrom('"', '\\', '","rssi":', ',"sec":0', '}', ']}', '{"ssid":"', ',"ch":1', '-1', 'a'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => Buffer.from(parts.join('').slice(0, 32))),
);

test('any list of raw names comes back byte by byte, in order, with its true security, however it is cut', () => {
  const lists = fc.uniqueArray(rawName, { maxLength: 6, selector: (name) => Buffer.from(name).toString('hex') });
  fc.assert(
    fc.property(lists, fc.nat(), (names, cutSeed) => {
      const text = scanJson(...names.map((name) => scanEntryJson(Buffer.from(name).toString('latin1'))));
      const reply = bytes(`${text}trailing`);
      const findEnd = findScanEnd();
      expect(findEnd(reply.subarray(0, cutSeed % text.length))).toBeUndefined();
      expect(findEnd(reply)).toBe(text.length);
      const networks = scanned(text);
      expect(networks.map(({ ssid }) => ssid)).toEqual(names.map((name) => ssidFromBytes(name)));
      expect(networks.every(({ security }) => security === 'wpa2')).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('finds the end at the same place whether bytes come at once or one by one', () => {
  const text = scanJson(scanEntryJson('Bob"s'), scanEntryJson('"}]}'));
  for (let cut = 0; cut < text.length; cut += 1) {
    const findEnd = findScanEnd();
    expect(findEnd(bytes(text.slice(0, cut)))).toBeUndefined();
    expect(findEnd(bytes(text))).toBe(text.length);
  }
});
