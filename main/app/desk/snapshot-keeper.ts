import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import { noCertificates } from '../../../shared/ipc/certificates-view';
import { plainPractice } from '../../../shared/practice/training';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';

/** Holds the one snapshot that the page shows, and tells everyone who asked about each change. */
export interface SnapshotKeeper {
  now(): AppSnapshot;
  change(what: Partial<Omit<AppSnapshot, 'rev' | 'setup'>>): void;
  /** A new truth from the running setup, or none any more. */
  showSetup(setup: SetupSnapshot | null): void;
  subscribe(listener: (snapshot: AppSnapshot) => void): void;
}

type Known = Pick<AppSnapshot, 'language' | 'lastProduct' | 'companyServer' | 'account' | 'wifi'> &
  Partial<Pick<AppSnapshot, 'startView' | 'profiles'>>;

/** Starts with nothing to show but what is known from before. */
export function keepSnapshot(known: Known): SnapshotKeeper {
  const listeners: ((snapshot: AppSnapshot) => void)[] = [];
  let current: AppSnapshot = {
    rev: 0,
    activity: 'idle',
    mode: 'none',
    formerRun: null,
    setup: null,
    choosing: null,
    remembered: null,
    heldAccount: null,
    savedNetworks: [],
    rememberedAs: null,
    certificates: noCertificates,
    canCheckPassword: false,
    running: false,
    error: null,
    stoppedBySleep: false,
    askedToClose: false,
    clock: { speed: 1, stepBeganMs: 0 },
    company: null,
    ignoredLink: null,
    startView: 'one',
    profiles: { cannotKeep: null, list: [] },
    practice: plainPractice,
    ...known,
  };
  const change = (what: Partial<AppSnapshot>): void => {
    current = { ...current, ...what, rev: current.rev + 1 };
    for (const listener of listeners) listener(current);
  };
  return {
    now: () => current,
    change,
    showSetup: (setup) => {
      change({ setup, clock: { ...current.clock, stepBeganMs: stepBegan(current, setup) } });
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}

function stepBegan(before: AppSnapshot, setup: SetupSnapshot | null): number {
  if (setup === null) return 0;
  const old = before.setup;
  const same = old?.runId === setup.runId && old.state === setup.state && old.attempt === setup.attempt;
  return same ? before.clock.stepBeganMs : setup.elapsedMs;
}
