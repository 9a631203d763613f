import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalFact } from '../../main/ports/journal';
import type { Log } from '../../main/ports/log';
import { systemClock } from '../../main/ports/system-clock';
import { openJournal } from '../../main/setup/journal-file';
import { mendFormerRun } from '../../main/setup/recovery';
import { adapterFromRef } from '../../main/wifi/adapter-from-ref';
import { openStand, type Stand } from './stand/open-stand';
import type { MacWorld } from './stand/world';
import { adapterOf, calm, HOME, homeOf, moverOf, PHOTON, town } from './town';

const silent: Log = { info: () => undefined, warn: () => undefined };
const ref = { kind: 'networksetup', device: 'en0' } as const;

/** Moments at which a run can die, by what the Mac shows then. */
const joining: readonly (readonly [string, (world: MacWorld) => boolean])[] = [
  ['the list has been read', ({ calls }) => calls.some(({ args }) => args[0] === '-listpreferredwirelessnetworks')],
  ['the join is asked for', ({ calls }) => calls.some(({ args }) => args[0] === '-setairportnetwork')],
  ['the network is joined', ({ link }) => link?.ssidHex === PHOTON],
  ['the network is forgotten', ({ calls }) => calls.some(({ args }) => args[0] === '-removepreferredwirelessnetwork')],
];
const returning: readonly (readonly [string, (world: MacWorld) => boolean])[] = [
  ['it has just begun', ({ link }) => link?.ssidHex === PHOTON],
  ['the radio is off', ({ power }) => !power],
  ['the radio is on again', ({ power, switched }) => power && switched],
];

describe('macOS: what a dead run left', () => {
  let stand: Stand;
  let folder: string;
  beforeEach(async () => {
    stand = openStand({ ...town, addressMs: 400 });
    folder = await mkdtemp(path.join(tmpdir(), 'photon-mac-journal-'));
  });
  afterEach(async () => {
    stand.close();
    await rm(folder, { recursive: true });
  });

  /** Writes what a setup writes before it joins. */
  async function begin(): Promise<ReturnType<typeof adapterOf>> {
    const adapter = adapterOf(stand);
    const facts: readonly JournalFact[] = [
      { fact: 'run-started', runId: 'dead', at: 0, adapter: ref, claims: true },
      { fact: 'home-remembered', home: await homeOf(adapter) },
      { fact: 'joining-device', ssid: PHOTON },
    ];
    for (const fact of facts) await openJournal(folder).append(fact);
    return adapter;
  }

  /** Another process, which knows the journal only. */
  async function mendAndExpectHome(): Promise<void> {
    const mended = await mendFormerRun(openJournal(folder), () => adapterOf(stand), systemClock(2), silent, calm);
    expect(mended).toMatchObject({ homeRestored: true });
    expect(stand.look()).toMatchObject({ power: true, link: { ssidHex: HOME }, preferred: town.preferred });
  }

  async function when(isNow: (world: MacWorld) => boolean): Promise<void> {
    await expect.poll(() => isNow(stand.look()), { timeout: 20_000, interval: 10 }).toBe(true);
  }

  it.each(joining)('dead while joining, when %s', async (_, isNow) => {
    const adapter = await begin();
    const death = new AbortController();
    const join = moverOf(adapter).join(PHOTON, death.signal);
    await when(isNow);
    death.abort();
    await join;
    await mendAndExpectHome();
  });

  it.each(returning)('dead while returning, when %s', async (_, isNow) => {
    const adapter = await begin();
    await moverOf(adapter).join(PHOTON, calm);
    stand.change(() => ({ switched: false }));
    const death = new AbortController();
    const restore = moverOf(adapter).restore(await homeOf(adapter), death.signal);
    await when(isNow);
    death.abort();
    await restore;
    await mendAndExpectHome();
  });

  it('the radio that a killed run left off is switched on, and its network forgotten', async () => {
    await begin();
    stand.change(() => ({ power: false, preferred: [PHOTON, ...town.preferred] }));
    await mendAndExpectHome();
  });

  it('what the journal says nothing of is left as it is', async () => {
    const other = { ssidHex: HOME, addressAt: 0 };
    await begin();
    const since = [PHOTON, HOME, 'abcd'];
    stand.change(() => ({ link: other, preferred: [...since, ...town.preferred.slice(1)] }));
    await mendFormerRun(openJournal(folder), () => adapterOf(stand), systemClock(2), silent, calm);
    expect(stand.look().preferred).toEqual([HOME, 'abcd', ...town.preferred.slice(1)]);
  });

  it('is taken up by the journal', () => {
    expect(adapterFromRef(ref, systemClock()).ref).toEqual(ref);
  });
});
