import { ssidDisplay } from '../../shared/domain/ssid';
import type { SetupSnapshot } from '../../shared/setup/snapshot';

export interface DemoRecord {
  readonly outcome: string;
  readonly deviceId: string | null;
  readonly name: string | null;
  readonly network: string | null;
  readonly homeRestored: boolean | null;
  readonly elapsedMs: number;
}

/** What the setup came to; says each of its steps with the time it took. */
export function demoRecord(setup: SetupSnapshot | null, say: (text: string) => void): DemoRecord {
  if (setup === null) throw new Error('The window shows no setup.');
  for (const { state, elapsedMs } of setup.passed) say(`step ${state}: ${(elapsedMs / 1000).toFixed(1)} s`);
  const { deviceId, name, network, homeRestored } = setup.facts;
  return {
    outcome: setup.outcome ?? 'unfinished',
    deviceId,
    name,
    network: network === null ? null : ssidDisplay(network.ssid),
    homeRestored,
    elapsedMs: Math.round(setup.elapsedMs),
  };
}
