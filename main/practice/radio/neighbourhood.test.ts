import { describe, expect, it } from 'vitest';

import { createNeighbourhood } from './neighbourhood';
import { HOME_NETWORK_NAME, networkNames } from './practice-networks';

const namesIn = (...args: Parameters<typeof createNeighbourhood>) =>
  createNeighbourhood(...args).accessPoints.map(({ ssidHex }) => Buffer.from(ssidHex, 'hex').toString('latin1'));

describe('the air of the practice world', () => {
  it('has 40 access points and odd names in a dense place, and names for every reader elsewhere', () => {
    expect(namesIn('dense')).toHaveLength(40);
    expect(namesIn('dense')).toContain(networkNames.quoted);
    expect(namesIn('quiet').join('')).not.toMatch(/["\\\t\x01]/);
    expect(namesIn('quiet', true)).toContain(networkNames.quoted);
  });

  it('has the home network twice, and no name over 32 bytes', () => {
    expect(namesIn('quiet').filter((name) => name === HOME_NETWORK_NAME)).toHaveLength(2);
    expect(Math.max(...namesIn('dense').map(({ length }) => length))).toBe(32);
  });

  it('tells once when the device comes and goes', () => {
    const neighbourhood = createNeighbourhood('quiet');
    const heard: boolean[] = [];
    const stop = neighbourhood.onDeviceNetwork((up) => heard.push(up));
    neighbourhood.raiseDeviceNetwork('aa');
    neighbourhood.raiseDeviceNetwork('aa');
    neighbourhood.dropDeviceNetwork();
    stop();
    neighbourhood.raiseDeviceNetwork('aa');
    expect(heard).toEqual([true, false]);
  });
});
