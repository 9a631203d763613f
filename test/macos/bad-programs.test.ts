import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import { networksetupAdapter } from '../../main/wifi/macos/networksetup-adapter';
import { fail, ok } from '../../shared/result';
import { openStand, type Stand } from './stand/open-stand';
import { atDevice, calm, deviceNetwork, HOME, homeOf, moverOf, PHOTON, SPEED, town, without } from './town';

/** What a program does in the place of its work; null: it is not there. */
const scripts = {
  hangs: 'exec sleep 600',
  'is missing': null,
  'prints 10 MB': "head -c 10485760 /dev/zero | tr '\\0' x",
} as const;
type Badness = keyof typeof scripts;
const badnesses = Object.keys(scripts) as readonly Badness[];
const programs = ['networksetup', 'ipconfig', 'system_profiler', 'osascript', 'arp', 'nc'] as const;
const others = programs.filter((one) => one !== 'networksetup');
const pairs = (of: readonly (typeof programs)[number][]) =>
  of.flatMap((program) => badnesses.map((how) => [program, how] as const));

describe('macOS with a program that is of no use', () => {
  let stand: Stand;
  beforeEach(() => {
    stand = openStand(town);
  });
  afterEach(() => {
    stand.close();
  });

  /** The Mac of the stand, seen and moved with a program that does this. */
  function withBad(program: (typeof programs)[number], how: Badness): WifiAdapter {
    const file = path.join(stand.folder, `bad-${program}`);
    const script = scripts[how];
    if (script !== null) writeFileSync(file, `#!/bin/sh\n${script}\n`);
    if (script !== null) chmodSync(file, 0o755);
    const paths = { ...stand.paths, [program]: file };
    return networksetupAdapter({ device: 'en0', clock: systemClock(SPEED), paths, addressesOf: stand.addressesOf });
  }

  it.each(pairs(others))('goes there and back all the same when %s %s', async (program, how) => {
    const adapter = withBad(program, how);
    const home = await homeOf(adapter);
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    stand.change(without(deviceNetwork));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look().link).toMatchObject({ ssidHex: HOME });
  });

  it.each(badnesses)('says so before anything is moved when networksetup %s', async (how) => {
    const trouble = fail({ kind: how === 'hangs' ? 'tool-silent' : 'tool-failed' });
    const adapter = withBad('networksetup', how);
    expect(await adapter.observe.home(calm)).toEqual(trouble);
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(trouble);
    expect(stand.look().link).toMatchObject({ ssidHex: HOME });
  });

  it.each(badnesses)('comes home without networksetup when that, from then on, %s', async (how) => {
    const { home } = await atDevice(stand);
    const adapter = withBad('networksetup', how);
    stand.change(without(deviceNetwork));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look().link).toMatchObject({ ssidHex: HOME });
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(true));
  });

  it.each(badnesses)('comes home and tells what it left when networksetup, from then on, %s', async (how) => {
    const { home } = await atDevice(stand);
    const adapter = withBad('networksetup', how);
    stand.change(without(deviceNetwork));
    stand.change(({ preferred }) => ({ preferred: [PHOTON, ...preferred] }));
    expect(await moverOf(adapter).restore({ ...home, joined: [PHOTON] }, calm)).toEqual(ok(undefined));
    expect(stand.look().link).toMatchObject({ ssidHex: HOME });
    expect(adapter.observe.keepsDeviceNetwork?.()).toBe(true);
  });
});
