import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { InterfaceTable } from '../../main/wifi/in-the-way';
import { appleTools } from '../../main/wifi/macos/apple-tools';
import { isHeldBack } from '../../main/wifi/macos/held-back';
import { openStand, type Stand } from './stand/open-stand';
import type { MacWorld } from './stand/world';
import { calm, HOME, PHOTON, SPEED, town } from './town';

let stand: Stand;
afterEach(() => {
  stand.close();
});

/** The interfaces of a Mac at a device. */
function interfacesOf(more: Readonly<Record<string, string>> = {}): InterfaceTable {
  const all = Object.entries({ en0: '192.168.0.44', ...more });
  const table = Object.fromEntries(
    all.map(([name, address]) => [
      name,
      [{ address, netmask: '255.255.255.0', family: 'IPv4' as const, internal: false }],
    ]),
  );
  return () => table;
}

/** Is that said where a device is joined that does not answer? `own`: the radio is known, else a person moves the Mac. */
function isSaid(
  own: string | null,
  changes: Partial<MacWorld>,
  { beside = {}, without = {} }: { beside?: Readonly<Record<string, string>>; without?: { nc?: string } } = {},
): Promise<boolean> {
  const air = town.air.map((one) => (one.ssidHex === PHOTON ? { ...one, isDevice: false } : one));
  stand = openStand({ ...town, air, link: { ssidHex: PHOTON, addressAt: Date.now() }, ...changes });
  const clock = systemClock(SPEED);
  const tools = appleTools(clock, null, { ...stand.paths, ...without });
  return isHeldBack(own, { tools, clock }, calm, interfacesOf(beside));
}

const filtered = { filtered: true };

describe.each([
  ['with its radio known', 'en0'],
  ['moved by a person', null],
])('a rule of pf on a Mac %s', (_, own) => {
  it('is seen: nothing has been handed to the device since, whoever knocks', async () => {
    expect(await isSaid(own, filtered)).toBe(true);
  });

  it('is seen where nothing has been handed to the device for so long that it does not count any more', async () => {
    expect(await isSaid(own, { ...filtered, link: { ssidHex: PHOTON, addressAt: 0 } })).toBe(true);
  });

  it('is none where the device does not open', async () => {
    expect(await isSaid(own, {})).toBe(false);
  });

  it('is not known where something else speaks to the device all the time', async () => {
    expect(await isSaid(own, { ...filtered, chatty: true })).toBe(false);
  });

  it('is not known where the device has never answered to anything', async () => {
    expect(await isSaid(own, { ...filtered, silent: true })).toBe(false);
  });

  it.each([
    ['a cable has the same addresses', { en7: '192.168.0.77' }],
    ['a tunnel is up', { utun4: '10.8.0.2' }],
  ])('is not known where %s', async (_what, beside) => {
    expect(await isSaid(own, filtered, { beside })).toBe(false);
  });

  it('is not known where nobody could knock', async () => {
    expect(await isSaid(own, filtered, { without: { nc: '/nowhere/nc' } })).toBe(false);
    stand.close();
    expect(await isSaid(own, { ...filtered, hang: ['arp'] })).toBe(false);
  });

  it('is not asked about away from devices', async () => {
    expect(await isSaid(own, { ...filtered, link: { ssidHex: HOME, addressAt: 0 } })).toBe(false);
  });
});
