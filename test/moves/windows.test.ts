import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkNamed } from '../engine/practice-setup';
import { besideStories } from './beside-stories';
import { play } from './play';
import { possibleRoom, roomHasInterfaces } from './room/room-way';
import { cutOffStories, reachStories } from './reach-stories';
import { passwordStories, sameAddressStories, scenarios, wanderingToSameAddresses } from './scenarios';
import { buildForWindows, type WindowsBuild } from './windows/windows-build';
import { WindowsStand } from './windows/windows-stand';
import {
  barredByLists,
  besideHostileNames,
  differently,
  hostile,
  inEachLanguage,
  withoutLocation,
} from './windows/windows-stories';
import { languages } from './windows/windows-town';

const names = scenarios.map(({ name }) => name);

const room = possibleRoom();

/** Whole setups by the stand-ins of Windows, where it can be in a network namespace where the device has the address that every Photon has. */
describe.skipIf(room === null)('on Windows the PC gets its own network back', () => {
  let build: WindowsBuild;
  beforeAll(async () => {
    build = await buildForWindows();
  });
  afterAll(() => {
    build.remove();
  });

  describe.concurrent.each(['wlanapi.dll', 'netsh'] as const)('by %s', (way) => {
    const common = [...besideHostileNames, ...barredByLists];
    const own = way === 'netsh' ? common : [...common, ...withoutLocation];
    const tried = way === 'netsh' ? [] : passwordStories;
    const elsewhere: readonly string[] = way === 'netsh' ? inEachLanguage : [];
    const table = [
      ...scenarios,
      ...sameAddressStories,
      ...wanderingToSameAddresses,
      ...tried,
      ...reachStories,
      ...cutOffStories,
    ]
      .filter(({ name }) => !elsewhere.includes(name))
      .map((story) => ({ story, traits: {} }));
    const told = [...own, ...table].map(({ story, traits }, at) => {
      const language = languages[at % languages.length] ?? 'en';
      const scenario = { ...story, ends: differently[story.name]?.[way] ?? story.ends };
      return [`${scenario.name}${way === 'netsh' ? ` (${language})` : ''}`, scenario, { language, ...traits }] as const;
    });
    it.each(told)('%s', (_, scenario, traits) =>
      play(scenario, () => WindowsStand.open(scenario, room ?? 'loopback', build, { way, ...traits })),
    );

    it.skipIf(!roomHasInterfaces()).each(besideStories.map((story) => [story.name, story] as const))('%s', (_, story) =>
      play(story, () => WindowsStand.open(story, 'namespace', build, { way, language: 'en' })),
    );
  });

  describe.concurrent.each(languages.map((language, at) => ({ language, neighbour: hostile[at % hostile.length] })))(
    'by netsh in the language $language, beside a network called $neighbour',
    ({ language, neighbour = '' }) => {
      const core = scenarios.filter(({ name }) => inEachLanguage.some((one) => one === name));
      it.each(core.map((story) => [story.name, story] as const))('%s', (_, story) =>
        play(story, () =>
          WindowsStand.open(story, room ?? 'loopback', build, {
            way: 'netsh',
            language,
            neighbour: networkNamed(neighbour),
          }),
        ),
      );
    },
  );
});

describe('what is played in each language', () => {
  it.each(inEachLanguage)('is a story of the table: %s', (name) => {
    expect(names).toContain(name);
  });
});

describe('what is different on Windows', () => {
  it.each(Object.keys(differently))('is a story of the table: %s', (name) => {
    expect(names).toContain(name);
  });
});
