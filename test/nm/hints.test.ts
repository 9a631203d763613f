import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../main/cli/silent-log';
import { lookAround } from '../../main/wiring/look-around';
import { findPlaces } from '../../main/wiring/places';
import type { Surroundings } from '../../main/wiring/workbench';
import { calm } from './expectations';
import { home, homeTown, photon } from './home-town';
import { standIsPossible } from './possible';
import { openStand, type Plan, type Stand } from './stand';

const mayNotMove: Plan = { ...homeTown, rights: { 'network-control': 'auth' } };
const mayDoNothing: Plan = { ...homeTown, rights: { 'network-control': 'no', 'wifi.scan': 'no' } };

describe.skipIf(!standIsPossible())('NetworkManager: a user who may not move the radio', () => {
  let stand: Stand;
  let surroundings: Surroundings;
  beforeEach(() => {
    surroundings = {
      ...{ wifi: 'auto', practice: null, softap: null, api: 'http://127.0.0.1:9' },
      // Who is asked for hints in a process of its own asks this one.
      program: { command: '/nowhere/photon-setup', args: [] },
      stateFolder: mkdtempSync(path.join(tmpdir(), 'photon-hints-')),
      log: silentLog,
    };
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    rmSync(surroundings.stateFolder, { recursive: true });
    await stand.close();
  });

  it.each([
    ['who may scan', mayNotMove],
    ['who may not even scan', mayDoNothing],
  ])('%s is told by our own list what is in the air', async (_, plan) => {
    stand = await openStand(plan);
    for (const [name, value] of Object.entries(stand.env)) vi.stubEnv(name, value);
    const places = await findPlaces(surroundings);
    if (!places.ok) throw new Error(places.error.code);
    const { ref, observe, move } = places.value.wifi;
    expect([ref, observe.scan, move]).toEqual([{ kind: 'guided' }, null, null]);
    const hints = (await observe.hints?.(calm)) ?? [];
    expect(hints.map(({ ssid }) => ssid)).toEqual(expect.arrayContaining([photon, home]));
    const around = await lookAround(surroundings, calm);
    expect(around.ok && around.value.networks).toMatchObject([
      { ssid: home, security: 'wpa2', channel: 6 },
      { on24GHz: false },
    ]);
  });

  it('is told nothing where nobody lists anything', async () => {
    stand = await openStand(mayNotMove);
    for (const [name, value] of Object.entries(stand.env)) vi.stubEnv(name, value);
    const places = await findPlaces(surroundings);
    await stand.change({ air: [] });
    expect(places.ok && (await places.value.wifi.observe.hints?.(calm))).toEqual([]);
    vi.stubEnv('DBUS_SYSTEM_BUS_ADDRESS', 'unix:path=/nowhere');
    expect(places.ok && (await places.value.wifi.observe.hints?.(calm))).toEqual([]);
  });
});
