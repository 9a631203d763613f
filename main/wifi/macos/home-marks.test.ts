import { describe, expect, it } from 'vitest';
import { ssidFromText } from '../../../shared/domain/ssid';
import { agree, homeFrom, isSame, marksIn, marksOf } from './home-marks';
import type { Position } from './position';

const at: Position = {
  active: true,
  address: '10.20.30.44',
  router: '10.20.30.1',
  networkId: null,
  security: 'WPA2_PSK',
  ssid: null,
  dhcp: 'BOUND',
};
const named = { ...at, ssid: ssidFromText('Home') ?? null };

describe('what tells home', () => {
  it('survives the journal', () => {
    const marks = marksOf({ ...named, networkId: 'B7' }, '02a1b2c3d4e5', ['aa']);
    expect(marksIn(JSON.parse(JSON.stringify(homeFrom(marks))) as ReturnType<typeof homeFrom>)).toEqual(marks);
    expect(homeFrom(marks).name).toBe('Home');
    expect(homeFrom(marksOf(at, null, null)).name).toBeNull();
  });

  it.each([null, '', '{}', 'null', '{"on":true}'])('is not in %j', (connectionId) => {
    expect(marksIn({ connectionId, name: null })).toBeUndefined();
  });

  it.each<readonly [string, Position, Position, boolean]>([
    ['the same', at, at, true],
    ['another address there', at, { ...at, address: '10.20.30.99' }, true],
    ['a name that is told now', at, named, true],
    ['a name that is told no more', named, at, true],
    ['another name', named, { ...named, ssid: ssidFromText('Café') ?? null }, false],
    ['another router', at, { ...at, router: '10.20.30.2' }, false],
    ['no router (yet)', at, { ...at, router: null }, false],
    ['another protection', at, { ...at, security: 'NONE' }, false],
    ['no address yet', at, { ...at, address: null }, false],
    ['no network', at, { ...at, active: false }, false],
    ['another subnet, where there was no router', { ...at, router: null }, { ...at, address: '10.9.9.9' }, false],
    ['no address, as before', { ...at, address: null, router: null }, { ...at, address: null }, true],
  ])('%s', (_, before, now, isHome) => {
    expect(agree(marksOf(before, null, null), now)).toBe(isHome);
  });

  it.each<readonly [string, string | null, string | null, string | null, string | null, boolean | null]>([
    ['the same router', 'aa', null, 'aa', null, true],
    ['another router', 'aa', null, 'bb', null, false],
    ['the same router, whatever macOS calls its network', 'aa', 'A', 'aa', 'B', true],
    ['another router, whatever macOS calls its network', 'aa', 'A', 'bb', 'A', false],
    ['a router that cannot be told now, and the same network', 'aa', 'A', null, 'A', true],
    ['another network', null, 'A', null, 'B', false],
    ['a router that can be told only now', null, null, 'aa', null, null],
    ['a router that can be told no more', 'aa', 'A', null, null, null],
    ['nothing that is told', null, null, null, null, null],
  ])('decides between networks that are alike: %s', (_, router, id, routerHardware, networkId, same) => {
    expect(isSame(marksOf({ ...at, networkId: id }, router, null), { routerHardware, networkId })).toBe(same);
  });
});
