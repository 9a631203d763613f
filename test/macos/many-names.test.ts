import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssidText, type Ssid } from '../../shared/domain/ssid';
import { manyNames } from '../support/many-names';
import { openStand, type Stand } from './stand/open-stand';
import { adapterOf, calm, deviceNetwork, town } from './town';

const COUNT = 5000;
/** The stand looks at its whole world for each of them. */
const IN_THE_AIR = 500;
const names = manyNames(COUNT);

describe(`macOS: ${COUNT} names in the air`, () => {
  let stand: Stand;
  beforeAll(() => {
    stand = openStand({ ...town, air: [], link: null, preferred: [] });
  });
  afterAll(() => {
    stand.close();
  });

  async function readAll(): Promise<readonly Ssid[]> {
    const all: Ssid[] = [];
    for (let from = 0; from < COUNT; from += IN_THE_AIR) {
      const there = names.slice(from, from + IN_THE_AIR);
      stand.change(() => ({ air: there.map((name) => ({ ...deviceNetwork, ssidHex: name })) }));
      const seen = await adapterOf(stand).observe.scan?.(calm);
      if (seen?.ok !== true) throw new Error(`no list: ${JSON.stringify(seen)}`);
      all.push(...seen.value.map(({ ssid }) => ssid));
    }
    return all.sort();
  }

  it('come back from CoreWLAN byte for byte', async () => {
    expect(await readAll()).toEqual([...names].sort());
  });

  it('come back from system_profiler byte for byte, but for those that are no letters', async () => {
    stand.change(() => ({ names: { jxa: false, profiler: true, summary: false } }));
    const written = names.filter((name) => ssidText(name)?.includes('\ufffd') === false);
    expect(written.length).toBeGreaterThan(3500);
    expect(await readAll()).toEqual(written.sort());
  });
});
