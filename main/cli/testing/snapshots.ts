import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';

/** The name of a network in a test. */
export function ssid(text: string): Ssid {
  const name = ssidFromText(text);
  if (name === undefined) throw new Error(`no network name: ${text}`);
  return name;
}

/** A snapshot at the beginning of a run, with what a test wants to be different. */
export function snapshot(changes: Partial<SetupSnapshot>): SetupSnapshot {
  return {
    runId: 'run',
    rev: 1,
    state: 'claimCode',
    attempt: 1,
    elapsedMs: 0,
    passed: [],
    facts: {
      deviceSsid: null,
      deviceId: null,
      claimedBefore: null,
      home: null,
      network: null,
      name: null,
      homeRestored: null,
    },
    question: null,
    instruction: null,
    error: null,
    warnings: [],
    outcome: null,
    can: { retry: false, cancel: true, rescan: false },
    ...changes,
  };
}
