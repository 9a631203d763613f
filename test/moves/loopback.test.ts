import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standIsPossible } from '../nm/possible';
import { linuxGround, type LinuxGround } from './linux/linux-ground';
import { LinuxStand } from './linux/linux-stand';
import { buildForMac, type MacBuild } from './macos/mac-build';
import { MacStand } from './macos/mac-stand';
import { play } from './play';
import { loopbackIsPossible } from './room/room-way';
import { scenarios } from './scenarios';
import { buildForWindows, type WindowsBuild } from './windows/windows-build';
import { WindowsStand } from './windows/windows-stand';

/** One of each kind: the way there and back, failures, leaving, stops, and kills with each of the ways to mend them. */
const names = [
  'goes well',
  'the password is wrong',
  "the device's network gives no address",
  'the device resets every connection',
  'the PC wanders off once',
  'Ctrl-C after configuring',
  'killed after device-read, the guard lives',
  'killed with its guard after joining-device, then restore',
];
const stories = names.map((name) => {
  const story = scenarios.find((one) => one.name === name);
  return [name, story ?? { name, ends: null }] as const;
});

describe('what plays on loopback', () => {
  it.each(names)('is a story of the table: %s', (name) => {
    expect(scenarios.map((one) => one.name)).toContain(name);
  });
});

/** What all stories do where this user may make no network namespace, held wherever they may be made too. */
describe.skipIf(!loopbackIsPossible())('on loopback the PC gets its own network back', () => {
  describe.skipIf(!standIsPossible()).concurrent('on Linux', () => {
    let ground: LinuxGround;
    beforeAll(async () => {
      ground = await linuxGround('loopback');
    });
    afterAll(() => {
      ground.remove();
    });

    it.each(stories)('%s', (_, story) => play(story, () => LinuxStand.open(story, ground)));
  });

  describe.concurrent('on macOS', () => {
    let build: MacBuild;
    beforeAll(async () => {
      build = await buildForMac();
    });
    afterAll(() => {
      build.remove();
    });

    it.each(stories)('%s', (_, story) => play(story, () => MacStand.open(story, 'loopback', build.program)));
  });

  describe.concurrent.each(['wlanapi.dll', 'netsh'] as const)('on Windows by %s', (way) => {
    let build: WindowsBuild;
    beforeAll(async () => {
      build = await buildForWindows();
    });
    afterAll(() => {
      build.remove();
    });

    it.each(stories)('%s', (_, story) =>
      play(story, () => WindowsStand.open(story, 'loopback', build, { way, language: 'en' })),
    );
  });
});
