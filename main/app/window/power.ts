import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';

/** The parts of Electron's `powerMonitor` and `powerSaveBlocker` that are used. */
export interface Power {
  /** The computer is about to sleep: little can be done before it does. */
  readonly onSleep: (listener: () => void) => void;
  readonly onWake: (listener: () => void) => void;
  /** Keeps the computer from falling asleep by itself; the returned function ends that. */
  readonly stayAwake: () => () => void;
}

/** What is told of sleeping and waking up, and watched for whether a setup runs. */
export interface PowerPorts {
  readonly subscribe: (listener: (snapshot: AppSnapshot) => void) => void;
  readonly slept: () => void;
  readonly woke: () => void;
}

/**
 * While a setup runs the computer does not fall asleep by itself. When it is sent to sleep all the same, as by closing
 * the lid, the desk is told before, and again when it has woken up.
 */
export function mindPower({ onSleep, onWake, stayAwake }: Power, { subscribe, slept, woke }: PowerPorts): void {
  let release: (() => void) | null = null;
  subscribe(({ running }) => {
    if (running === (release !== null)) return;
    release?.();
    release = running ? stayAwake() : null;
  });
  onSleep(slept);
  onWake(woke);
}
