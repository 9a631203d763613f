import { describe, expect, it } from 'vitest';
import { ssidFromText } from '../../../shared/domain/ssid';
import { agree, homeFrom, marksIn, marksOf } from './home-marks';
import type { Position } from './position';

const at: Position = {
  active: true,
  address: '10.20.30.44',
  router: '10.20.30.1',
  security: 'WPA2_PSK',
  ssid: null,
  dhcp: 'BOUND',
};
const named = { ...at, ssid: ssidFromText('Home') ?? null };

describe('what tells home', () => {
  it('survives the journal', () => {
    const marks = marksOf(named, ['aa']);
    expect(marksIn(JSON.parse(JSON.stringify(homeFrom(marks))) as ReturnType<typeof homeFrom>)).toEqual(marks);
    expect(homeFrom(marks).name).toBe('Home');
    expect(homeFrom(marksOf(at, null)).name).toBeNull();
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
    expect(agree(marksOf(before, null), now)).toBe(isHome);
  });
});
