import { describe, expect, it } from 'vitest';
import { fitOf } from './network-badges';
import { ssidFromText } from './ssid';
import type { SeenNetwork } from './wifi-network';

function seen(changes: Partial<SeenNetwork>): SeenNetwork {
  const ssid = ssidFromText('Home');
  if (ssid === undefined) throw new Error('no name');
  return { ssid, rssi: -50, security: 'wpa2', channel: 6, on24GHz: true, unsupported: null, ...changes };
}

describe('how a network fits a device', () => {
  it.each<[string, Partial<SeenNetwork>]>([
    ['a usual one', {}],
    ['one whose band nobody told', { on24GHz: null, channel: null }],
    ['one whose security nobody told', { security: 'unknown' }],
  ])('%s fits', (_name, changes) => {
    expect(fitOf(seen(changes))).toEqual({ obstacle: null, remarks: [] });
  });

  it.each<[Partial<SeenNetwork>, string]>([
    [{ unsupported: 'quote' }, 'name'],
    [{ on24GHz: false, channel: 44 }, 'needs-24-ghz'],
    [{ security: 'wpa3' }, 'wpa3-only'],
    [{ security: 'wpa3', unsupported: 'nul', on24GHz: false }, 'name'],
  ])('%o has the obstacle %s', (changes, obstacle) => {
    expect(fitOf(seen(changes)).obstacle).toBe(obstacle);
  });

  it.each<[Partial<SeenNetwork>, readonly string[]]>([
    [{ security: 'open' }, ['may-want-page']],
    [{ security: 'wpa2-enterprise' }, ['company-log-in']],
    [{ security: 'wpa-enterprise', rssi: -80 }, ['company-log-in', 'weak']],
    [{ rssi: -71 }, []],
    [{ rssi: -72 }, ['weak']],
  ])('%o is remarked on with %o', (changes, remarks) => {
    expect(fitOf(seen(changes))).toEqual({ obstacle: null, remarks });
  });

  it('is known to be behind a log-in page where a page answered', () => {
    expect(fitOf(seen({ security: 'open' }), true).remarks).toEqual(['log-in-page']);
    expect(fitOf(seen({}), true).remarks).toEqual(['log-in-page']);
  });
});
