import type { SetupFacts } from '../../shared/setup/snapshot';
import { ssidDisplay } from '../../shared/domain/ssid';
import type { StepNames } from './steps';

/** What the device and the network are called in sentences, as far as they are known. */
export function namesOf(facts: SetupFacts): StepNames {
  return {
    device: facts.deviceSsid === null ? 'the device' : ssidDisplay(facts.deviceSsid),
    network: facts.network === null ? 'the network' : ssidDisplay(facts.network.ssid),
  };
}
