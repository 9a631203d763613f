import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { openJournal } from '../../main/setup/journal-file';
import { mendFormerRun } from '../../main/setup/recovery';
import { adapterFromRef } from '../../main/wifi/adapter-from-ref';
import { ownProfileUuid } from '../../main/wifi/linux/own-profile';
import { fail, ok } from '../../shared/result';
import { adapterOf, calm, expectAtHomeAndClean, moverOf } from './expectations';
import { CABIN, HOME, homeTown, photon, ssid } from './home-town';
import { standIsPossible } from './possible';
import { openStand, type Seen, type Stand } from './stand';

const atHome = { connectionId: HOME, name: null };
const userId = process.getuid?.() ?? 0;

/** Moments at which a run can be cut off, by what NetworkManager shows then. */
const moments: readonly (readonly [string, (seen: Seen) => boolean])[] = [
  ['the profile is made', (seen) => seen.profiles.length > homeTown.profiles.length],
  ['the way up has begun', (seen) => seen.history.filter((event) => event.startsWith('up')).length === 3],
  ['the network is joined', (seen) => seen.devices[0]?.state === 70],
];

describe.skipIf(!standIsPossible())('NetworkManager: what a dead run left', () => {
  let stand: Stand;
  beforeEach(async () => {
    stand = await openStand({ ...homeTown, stepMs: 150 });
  });
  afterEach(() => stand.close());

  it.each(moments)('cut off when %s, another process brings the PC home', async (_, isNow) => {
    const death = new AbortController();
    const joining = moverOf(adapterOf(stand)).join(photon, death.signal);
    await expect.poll(async () => isNow(await stand.look()), { timeout: 10_000, interval: 20 }).toBe(true);
    death.abort();
    expect(await joining).toEqual(fail({ kind: 'cancelled' }));
    expect((await stand.look()).profiles.length).toBeGreaterThan(homeTown.profiles.length);

    expect(await moverOf(adapterOf(stand)).restore(atHome, calm)).toEqual(ok(undefined));
    await expectAtHomeAndClean(stand);
  });

  it('cut off while coming back, another try ends at home', async () => {
    expect(await moverOf(adapterOf(stand)).join(photon, calm)).toEqual(ok(undefined));
    const death = new AbortController();
    const returning = moverOf(adapterOf(stand)).restore(atHome, death.signal);
    await expect.poll(async () => (await stand.look()).history.at(-1)?.startsWith('up'), { interval: 20 }).toBe(true);
    death.abort();
    await returning;
    expect(await moverOf(adapterOf(stand)).restore(atHome, calm)).toEqual(ok(undefined));
    await expectAtHomeAndClean(stand);
  });

  it('a profile of ours that is up is no home, and goes', async () => {
    expect(await moverOf(adapterOf(stand)).join(photon, calm)).toEqual(ok(undefined));
    const fresh = adapterOf(stand);
    expect(await fresh.observe.home(calm)).toEqual(ok({ connectionId: null, name: null }));
    expect(await moverOf(fresh).restore({ connectionId: null, name: null }, calm)).toEqual(ok(undefined));
    expect((await stand.look()).profiles).toHaveLength(homeTown.profiles.length);
  });

  it('the journal alone is enough to bring the PC home', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'photon-setup-journal-'));
    vi.stubEnv('DBUS_SYSTEM_BUS_ADDRESS', stand.env['DBUS_SYSTEM_BUS_ADDRESS']);
    try {
      const adapter = adapterOf(stand);
      const written = openJournal(folder);
      const run = { runId: 'r', at: 0, adapter: adapter.ref, claims: false };
      await written.append({ fact: 'run-started', ...run });
      await written.append({ fact: 'home-remembered', home: atHome });
      await written.append({ fact: 'joining-device', ssid: photon });
      expect(await moverOf(adapter).join(photon, calm)).toEqual(ok(undefined));

      const clock = systemClock(4);
      const log = { info: () => undefined, warn: () => undefined };
      const mended = await mendFormerRun(openJournal(folder), (ref) => adapterFromRef(ref, clock), clock, log, calm);
      expect(mended).toMatchObject({ homeRestored: true });
      await expectAtHomeAndClean(stand);
    } finally {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe.skipIf(!standIsPossible())('NetworkManager: profiles', () => {
  it('joins by one of ours alone, whatever a dead run left without a journal', async () => {
    const name = 'photon-setup-CD34';
    const uuid = ownProfileUuid({ device: 'wlan0', userId, login: null }, name);
    const left = { name, uuid, ssidHex: ssid('Photon-CD34'), autoconnect: false };
    const stand = await openStand({ ...homeTown, profiles: [...homeTown.profiles, left] });
    try {
      expect(await moverOf(adapterOf(stand)).join(photon, calm)).toEqual(ok(undefined));
      const { profiles } = await stand.look();
      expect(profiles.map((one) => one.uuid)).not.toContain(uuid);
      expect(profiles).toHaveLength(homeTown.profiles.length + 1);
    } finally {
      await stand.close();
    }
  });

  it('removes those that we made for this device, and no other', async () => {
    const ours = (name: string, device = 'wlan0', user = userId) =>
      ({
        name,
        uuid: ownProfileUuid({ device, userId: user, login: null }, name),
        ssidHex: photon,
        autoconnect: false,
      }) as const;
    const foreign = [
      { ...ours('photon-setup-ZZ99', 'wlan1') },
      { ...ours('photon-setup-YY88', 'wlan0', 4242) },
      { ...ours('photon-setup-XX77'), name: 'My Photon' },
      { name: 'photon-setup-', uuid: '77777777-7777-4777-8777-777777777777', ssidHex: ssid('Else') },
    ];
    const left = [ours('photon-setup-AB12'), ours('photon-setup-CD34'), ours('photon-setup-0123456789ab')];
    const stand = await openStand({ ...homeTown, profiles: [...homeTown.profiles, ...foreign, ...left] });
    try {
      expect(await moverOf(adapterOf(stand)).restore(atHome, calm)).toEqual(ok(undefined));
      const kept = (await stand.look()).profiles.map((profile) => profile.uuid);
      expect(kept).toEqual([...homeTown.profiles, ...foreign].map((profile) => profile.uuid));
      expect(kept).toContain(CABIN);
    } finally {
      await stand.close();
    }
  });
});
