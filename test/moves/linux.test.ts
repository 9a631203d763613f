import { execFileSync } from 'node:child_process';
import { describe, it } from 'vitest';
import { standIsPossible } from '../nm/possible';
import { LinuxStand } from './linux/linux-stand';
import { play } from './play';
import { scenarios } from './scenarios';

/** Whole setups by the real nmcli, in a network namespace where the device has the address that every Photon has. */
describe.skipIf(!standIsPossible() || !roomIsPossible()).concurrent('on Linux the PC gets its own network back', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const stand = await LinuxStand.open(scenario);
    try {
      await play(scenario, stand);
    } finally {
      await stand.close();
    }
  });
});

/** Making a network namespace takes a right that not every container has. */
function roomIsPossible(): boolean {
  try {
    execFileSync('unshare', ['--net', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
