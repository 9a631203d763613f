import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssidFromBytes, ssidFromText, type Ssid } from '../../shared/domain/ssid';
import { ok } from '../../shared/result';
import { adapterOf, calm, moverOf } from './expectations';
import { HOME, heard, homeTown } from './home-town';
import { standIsPossible } from './possible';
import { openStand, type Stand } from './stand';

const texts = [
  '"; reboot; "', "'$(id)`id`'", '-h', '--help', 'ifname', 'a:b\\c', ' lead and trail ', 'line\nbreak', '\u0001\u001b[2K\r',
  'Café ☕ 日本語', '\u202egnirts', '🦊🦊🦊🦊🦊🦊🦊🦊', '0x5068', '50:68', '80,104', '+a', '%s%n', 'yes', '\\x41', '*',
  'x'.repeat(32),
]; // prettier-ignore
const bytes = [[0xff, 0x00, 0xfe], [0x00], [0xc3, 0x28], Array.from({ length: 32 }, (_, at) => 0xe0 + at)];
const names = [...texts.map(ssidFromText), ...bytes.map((list) => ssidFromBytes(Uint8Array.from(list)))];

describe.skipIf(!standIsPossible())('NetworkManager: names', () => {
  let stand: Stand;
  beforeAll(async () => {
    const all = names.filter((name) => name !== undefined);
    const ways = Object.fromEntries(all.map((name) => [name, { address: '192.168.0.2', gateway: '' }]));
    const air = [...(homeTown.air ?? []), ...all.map((name) => heard(name))];
    stand = await openStand({ ...homeTown, air, ways, stepMs: 5 });
  });
  afterAll(() => stand.close());

  it.each(names.map((name) => [name] as [Ssid]))(
    '%s is seen and joined byte for byte, by a profile like all others',
    async (name) => {
      const adapter = adapterOf(stand);
      const seen = await adapter.observe.scan?.(calm);
      if (name !== '00') expect(seen?.ok === true && seen.value.map((network) => network.ssid)).toContain(name);
      expect(await moverOf(adapter).join(name, calm)).toEqual(ok(undefined));
      const { profiles, devices } = await stand.look();
      expect(profiles.find((profile) => profile.uuid === devices[0]?.active)).toMatchObject({
        ...{ ssidHex: name, inMemory: true, autoconnect: false },
        ipv4: { 'never-default': '1', 'ignore-auto-dns': '1', 'route-metric': '50', 'dhcp-timeout': '15' },
      });
      expect(await moverOf(adapter).restore({ connectionId: HOME, name: null }, calm)).toEqual(ok(undefined));
      expect((await stand.look()).profiles).toHaveLength(homeTown.profiles.length);
    },
  );
});
