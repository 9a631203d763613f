import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ssidFromText } from '../../../../shared/domain/ssid';
import { EVERY } from '../filter-lists';
import { netshFilters } from './netsh-filters';

const empty = readFileSync(
  path.resolve(import.meta.dirname, '../../../../test/fixtures/wifi/windows/en/show-filters.txt'),
  'utf8',
);
const photon = ssidFromText('Photon-AB12');
const none = { permitted: [], denied: [] };

/** The four lists with these rows, in their order. */
function printed(...lists: readonly (readonly string[])[]): string {
  const parts = empty.split('    <None>\r\n');
  const rows = parts.map((_, at) => (lists[at] ?? ['<None>']).map((row) => `    ${row}\r\n`).join(''));
  return parts.map((part, at) => part + (at < parts.length - 1 ? (rows[at] ?? '') : '')).join('');
}

describe('netsh wlan show filters', () => {
  it('has four lists, which may be empty', () => {
    expect(printed()).toBe(empty);
    expect(netshFilters(empty)).toEqual({ policy: none, users: none });
  });

  it('tells the lists apart by their order', () => {
    const row = 'SSID: "Photon-AB12", Type: Infrastructure';
    const lists = { permitted: [photon], denied: [photon] };
    expect(netshFilters(printed([row], ['<None>'], [row]))).toEqual({ policy: lists, users: none });
    expect(netshFilters(printed(['<None>'], [row], ['<None>'], [row]))).toEqual({ policy: none, users: lists });
  });

  it.each([
    ['every network', 'SSID: "", Type: Infrastructure', [EVERY]],
    ['a network of computers', 'SSID: "", Type: Adhoc', []],
    ['one access point', 'SSID: "Photon-AB12", BSSID: 02:a1:b2:c3:d4:e5, Type: Infrastructure', []],
    ['a name with quotes', 'SSID: "x" & calc.exe & "", Type: Infrastructure', [ssidFromText('x" & calc.exe & "')]],
    ['a kind in German', 'SSID: "Photon-AB12", Typ: Infrastruktur', [photon]],
    ['a kind in French', 'SSID : "Photon-AB12", Type : Infrastructure', [photon]],
    ['a kind in Japanese', 'SSID: "Photon-AB12", 種類: インフラストラクチャ', [photon]],
    ['a kind in Chinese', 'SSID:“x”"Photon-AB12", 类型：结构', [photon]],
    ['a kind that nobody knows', 'SSID: "Photon-AB12", Type: Mesh', []],
  ] as const)('of %s', (_, row, denied) => {
    expect(netshFilters(printed(['<None>'], ['<None>'], [row]))?.policy.denied).toEqual(denied);
  });

  it.each(['', 'The following command was not found: wlan show filters.', empty.slice(0, 200), `${empty}${empty}`])(
    'is nothing else: %j',
    (text) => {
      expect(netshFilters(text)).toBeUndefined();
    },
  );
});
