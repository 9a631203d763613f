import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MacStand } from './macos/mac-stand';
import { differently, notOnMacos, onlyOnMacos } from './macos/mac-stories';
import { play } from './play';
import { namespaceWay } from './room/namespace';
import { buildWith } from './room/replaced-program';
import { scenarios } from './scenarios';

const names = scenarios.map(({ name }) => name);
const stories = scenarios
  .filter(({ name }) => !(name in notOnMacos))
  .map((scenario) => ({ ...scenario, ends: differently[scenario.name]?.ends ?? scenario.ends }));

/** Whole setups by the stand-ins of a Mac, in a network namespace where the device has the address that every Photon has. */
describe.skipIf(namespaceWay() === null).concurrent('on macOS the PC gets its own network back', () => {
  let program = '';
  beforeAll(async () => {
    const own = 'test/moves/macos/own-radio';
    program = await buildWith({
      'main/wifi/find-own-radio': own,
      'main/wifi/adapter-from-ref': own,
      'main/ports/system-clock': 'test/moves/room/hasty-clock',
    });
  });

  afterAll(() => {
    rmSync(path.dirname(program), { recursive: true, force: true });
  });

  it.each([
    ...onlyOnMacos.map(({ story, traits }) => [story.name, story, traits] as const),
    ...stories.map((story) => [story.name, story, {}] as const),
  ])('%s', async (_, scenario, traits) => {
    const stand = await MacStand.open(scenario, program, traits);
    try {
      await play(scenario, stand);
    } finally {
      await stand.close();
    }
  });
});

describe('what is different on macOS', () => {
  it.each([...Object.keys(notOnMacos), ...Object.keys(differently)])('is a story of the table: %s', (name) => {
    expect(names).toContain(name);
  });
});
