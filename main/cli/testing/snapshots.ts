import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import { firstSnapshot } from '../../../shared/setup/first-snapshot';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';

/** The name of a network in a test. */
export function ssid(text: string): Ssid {
  const name = ssidFromText(text);
  if (name === undefined) throw new Error(`no network name: ${text}`);
  return name;
}

/** A snapshot at the beginning of a run, with what a test wants to be different. */
export function snapshot(changes: Partial<SetupSnapshot>): SetupSnapshot {
  return { ...firstSnapshot('run'), rev: 1, state: 'claimCode', ...changes };
}
