import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';

/** The parts of Electron's `powerMonitor` and `powerSaveBlocker` that are used. */
export interface Power {
  readonly onWake: (listener: () => void) => void;
  /** Keeps the computer from falling asleep by itself; the returned function ends that. */
  readonly stayAwake: () => () => void;
}

/** What is told of waking up, and watched for whether a setup runs. */
export interface PowerPorts {
  readonly subscribe: (listener: (snapshot: AppSnapshot) => void) => void;
  readonly woke: () => void;
}

/** While a setup runs the computer does not fall asleep by itself; after it slept all the same, the desk looks anew. */
export function mindPower({ onWake, stayAwake }: Power, { subscribe, woke }: PowerPorts): void {
  let release: (() => void) | null = null;
  subscribe(({ running }) => {
    if (running === (release !== null)) return;
    release?.();
    release = running ? stayAwake() : null;
  });
  onWake(woke);
}
