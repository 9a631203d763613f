import { describe, it } from 'vitest';
import { standIsPossible } from '../nm/possible';
import { LinuxStand } from './linux/linux-stand';
import { play } from './play';
import { namespaceWay } from './room/namespace';
import { passwordStories, scenarios } from './scenarios';

const isPossible = standIsPossible() && namespaceWay() !== null;

/** Whole setups by the real nmcli, in a network namespace where the device has the address that every Photon has. */
describe.skipIf(!isPossible).concurrent('on Linux the PC gets its own network back', () => {
  it.each([...scenarios, ...passwordStories].map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    async (_, scenario) => {
      const stand = await LinuxStand.open(scenario);
      try {
        await play(scenario, stand);
      } finally {
        await stand.close();
      }
    },
  );
});
