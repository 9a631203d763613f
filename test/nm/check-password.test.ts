import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import { fail, ok, type Result } from '../../shared/result';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { Secret } from '../../shared/secret';
import { adapterOf, calm, expectAtHomeAndClean, moverOf } from './expectations';
import { heard, HOME, homeAir, homeTown, ssid } from './home-town';
import { standIsPossible } from './possible';
import { openStand, type Stand } from './stand';

const shop = ssid('Shop 2.4');
const PASSWORD = ' it:is \\a "b" ';
const town = {
  ...homeTown,
  air: [...homeAir, heard(shop, { security: 'wpa2' })],
  ways: { ...homeTown.ways, [shop]: { password: PASSWORD, address: '10.1.2.3' } },
} as const;

describe.skipIf(!standIsPossible())('NetworkManager tries a password', () => {
  let stand: Stand;
  let adapter: WifiAdapter;
  beforeEach(async () => {
    stand = await openStand(town);
    adapter = adapterOf(stand);
  });
  afterEach(() => stand.close());

  async function check(password: string, signal = calm): Promise<Result<void, WifiFault> | undefined> {
    const secret = new Secret('wifi-password', password);
    return moverOf(adapter).joinToCheck?.({ ssid: shop, security: 'wpa2', hidden: false }, secret, signal);
  }

  async function expectToComeHome(): Promise<void> {
    expect(await moverOf(adapter).restore({ connectionId: HOME, name: null }, calm)).toEqual(ok(undefined));
    await expectAtHomeAndClean(stand);
  }

  it('joins with the right one, letter by letter, by a profile in memory that does not hold it', async () => {
    expect(await check(PASSWORD)).toEqual(ok(undefined));
    const { devices, profiles } = await stand.look();
    const own = profiles.find(({ ssidHex }) => ssidHex === shop);
    expect(own).toMatchObject({ inMemory: true, autoconnect: false, ipv4: { 'never-default': '1' } });
    expect(devices[0]).toMatchObject({ name: 'wlan0', state: 100, active: own?.uuid });
    await expectToComeHome();
  });

  it('is not let in with a wrong one, and leaves nothing', async () => {
    expect(await check('correct horse')).toEqual(fail({ kind: 'join-refused' }));
    await expectToComeHome();
  });

  it.each([
    ['the network is gone', { air: homeAir }, 'network-gone'],
    [
      'it gives no address',
      { ways: { [shop]: { password: PASSWORD, ends: 'no-address', endsAfterMs: 900 } } },
      'no-address',
    ],
    ['this user may not', { rights: { 'settings.modify.own': 'no', 'settings.modify.system': 'no' } }, 'permission'],
  ] as const)('says it by its name when %s', async (_what, change, kind) => {
    await stand.change(change);
    expect(await check(PASSWORD)).toEqual(fail({ kind }));
    await stand.change({ rights: {} });
    await expectToComeHome();
  });

  it('ends when it is cancelled', async () => {
    await stand.change({ ways: { [shop]: { password: PASSWORD, ends: 'never' } } });
    const cancel = new AbortController();
    setTimeout(() => {
      cancel.abort();
    }, 600);
    expect(await check(PASSWORD, cancel.signal)).toMatchObject({ ok: false });
    await expectToComeHome();
  });

  it('gives the password to no command line and no environment', async () => {
    const trying = check('correct horse');
    const seen = new Set<string>();
    const over = new AbortController();
    void trying.then(() => {
      over.abort();
    });
    while (!over.signal.aborted) {
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) seen.add(wordsOf(pid));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const all = [...seen].join('\n');
    expect(all).toContain('--ask');
    expect(all).not.toContain('correct horse');
  });
});

function wordsOf(pid: string): string {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
    return words.includes('nmcli') ? words + readFileSync(`/proc/${pid}/environ`, 'latin1') : '';
  } catch {
    return '';
  }
}
