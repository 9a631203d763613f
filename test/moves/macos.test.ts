import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besideStories } from './beside-stories';
import { buildForMac, type MacBuild } from './macos/mac-build';
import { MacStand } from './macos/mac-stand';
import { differently, notOnMacos, onlyOnMacos } from './macos/mac-stories';
import { play } from './play';
import { cutOffStories, reachStories } from './reach-stories';
import { possibleRoom, roomHasInterfaces } from './room/room-way';
import { sameAddressStories, scenarios, wanderingToSameAddresses } from './scenarios';

const names = scenarios.map(({ name }) => name);
const stories = [...scenarios, ...sameAddressStories, ...wanderingToSameAddresses, ...reachStories]
  .filter(({ name }) => !(name in notOnMacos))
  .map((scenario) => ({ ...scenario, ends: differently[scenario.name]?.ends ?? scenario.ends }));

const room = possibleRoom();

/** Whole setups by the stand-ins of a Mac, where it can be in a network namespace where the device has the address that every Photon has. */
describe.skipIf(room === null).concurrent('on macOS the PC gets its own network back', () => {
  let build: MacBuild;
  beforeAll(async () => {
    build = await buildForMac();
  });
  afterAll(() => {
    build.remove();
  });

  it.each([
    ...onlyOnMacos.map(({ story, traits }) => [story.name, story, traits] as const),
    ...stories.map((story) => [story.name, story, {}] as const),
    // A Mac that tells no name knows a home without an address from no other.
    ...cutOffStories.map((story) => [story.name, story, { names: 'shown' }] as const),
  ])('%s', (_, scenario, traits) =>
    play(scenario, () => MacStand.open(scenario, room ?? 'loopback', build.program, traits)),
  );

  it.skipIf(!roomHasInterfaces()).each(besideStories.map((story) => [story.name, story] as const))('%s', (_, story) =>
    play(story, () => MacStand.open(story, 'namespace', build.program)),
  );
});

describe('what is different on macOS', () => {
  it.each([...Object.keys(notOnMacos), ...Object.keys(differently)])('is a story of the table: %s', (name) => {
    expect(names).toContain(name);
  });
});
