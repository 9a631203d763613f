import type { SetupSnapshot } from './snapshot';
import { nothingSeen } from './verdict';

/** A setup at its very beginning: nothing known, nothing asked. */
export function firstSnapshot(runId: string): SetupSnapshot {
  return {
    runId,
    rev: 0,
    state: 'signIn',
    attempt: 1,
    elapsedMs: 0,
    passed: [],
    facts: {
      deviceSsid: null,
      deviceId: null,
      ownerStays: false,
      claimedBefore: null,
      home: null,
      network: null,
      name: null,
      seen: nothingSeen,
      light: null,
      internetStays: null,
      homeRestored: null,
      movedByHand: false,
      sentByHand: false,
    },
    question: null,
    instruction: null,
    error: null,
    verdict: null,
    warnings: [],
    outcome: null,
    can: { retry: false, cancel: true, rescan: false, byHand: false, newToken: null },
  };
}
