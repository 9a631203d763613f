import { afterAll, beforeAll, describe, it } from 'vitest';
import { standIsPossible } from '../nm/possible';
import { behindFirewall, besideStories, unheard } from './beside-stories';
import { deafRadioIsPossible } from './linux/deaf-radio';
import { linuxGround, type LinuxGround } from './linux/linux-ground';
import { LinuxStand } from './linux/linux-stand';
import { ownAddressStories } from './own-address-stories';
import { play } from './play';
import { cutOffStories, reachStories } from './reach-stories';
import { possibleRoom, roomHasInterfaces } from './room/room-way';
import { twoRadioStories } from './two-radios';
import { passwordStories, sameAddressStories, scenarios, wanderingToSameAddresses } from './scenarios';

const room = possibleRoom();
const stories = [
  ...scenarios,
  ...sameAddressStories,
  ...wanderingToSameAddresses,
  ...passwordStories,
  ...reachStories,
  ...cutOffStories,
  ...twoRadioStories,
];
const isPossible = standIsPossible() && room !== null;

/** Whole setups by the real nmcli, where it can be in a network namespace where the device has the address that every Photon has. */
describe.skipIf(!isPossible).concurrent('on Linux the PC gets its own network back', () => {
  let ground: LinuxGround;
  beforeAll(async () => {
    ground = await linuxGround(room ?? 'loopback');
  });
  afterAll(() => {
    ground.remove();
  });

  it.each(stories.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) =>
    play(scenario, () => LinuxStand.open(scenario, ground)),
  );

  it.skipIf(!roomHasInterfaces()).each([...besideStories, behindFirewall].map((story) => [story.name, story] as const))(
    '%s',
    (_, story) => play(story, () => LinuxStand.open(story, ground)),
  );

  // On loopback the device is at another address than the one where somebody is looked for.
  it.skipIf(room !== 'namespace').each(ownAddressStories.map((story) => [story.name, story] as const))(
    '%s',
    (_, story) => play(story, () => LinuxStand.open(story, ground)),
  );

  it.skipIf(!deafRadioIsPossible())(unheard.name, () => play(unheard, () => LinuxStand.open(unheard, ground)));
});
