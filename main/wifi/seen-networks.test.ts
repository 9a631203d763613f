import { describe, expect, it } from 'vitest';
import { ssidText } from '../../shared/domain/ssid';
import { seenNetworks, type HeardNetwork } from './seen-networks';

const heard = (name: string, rssi: number, where: Partial<HeardNetwork>): HeardNetwork => ({
  ssidHex: Buffer.from(name).toString('hex'),
  rssi,
  security: 'wpa2',
  channel: null,
  ...where,
});

describe('what a scan saw', () => {
  it('has each name once, as the device would hear it: a weaker copy on 2.4 GHz before a stronger one above', () => {
    const [home] = seenNetworks([heard('Home', -40, { channel: 44 }), heard('Home', -60, { channel: 6 })]);
    expect(home).toMatchObject({ rssi: -60, channel: 6, on24GHz: true });
  });

  it('knows a name that is only heard where the device cannot hear', () => {
    expect(seenNetworks([heard('Fast', -40, { channel: 44 })])).toMatchObject([{ on24GHz: false }]);
    // Channel 1 of 6 GHz.
    expect(seenNetworks([heard('Fast', -40, { channel: 1, frequency: 5955 })])).toMatchObject([{ on24GHz: false }]);
  });

  it('says nothing of a band that the system does not tell', () => {
    expect(seenNetworks([heard('Home', -40, {})])).toMatchObject([{ on24GHz: null }]);
  });

  it('shows the protected network of a name, with the open one that somebody has put up beside it, however loud', () => {
    const open = heard('Home', -30, { channel: 1, security: 'open' });
    expect(seenNetworks([open, heard('Home', -60, { channel: 6 })])).toEqual([
      expect.objectContaining({ rssi: -60, security: 'wpa2', namesake: 'open' }),
    ]);
    const [alone] = seenNetworks([
      heard('Home', -60, { channel: 6 }),
      heard('Home', -40, { security: 'wpa3', channel: 6 }),
    ]);
    expect(alone).not.toHaveProperty('namesake');
    const [far] = seenNetworks([{ ...open, channel: 44 }, heard('Home', -60, { channel: 6 })]);
    expect(far).not.toHaveProperty('namesake');
  });

  it('is ordered by strength, hidden ones left out', () => {
    const names = [heard('far', -80, {}), heard('', -30, {}), heard('near', -40, { channel: 44 })];
    expect(seenNetworks(names).map(({ ssid }) => ssidText(ssid))).toEqual(['near', 'far']);
  });
});
