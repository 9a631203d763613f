import { powerMonitor, powerSaveBlocker } from 'electron';
import type { Power } from './power';

/** The power of this computer, as Electron offers it. */
export function powerOfThisComputer(): Power {
  return {
    onSleep: (listener) => powerMonitor.on('suspend', listener),
    onWake: (listener) => powerMonitor.on('resume', listener),
    stayAwake: () => {
      const blocker = powerSaveBlocker.start('prevent-app-suspension');
      return () => {
        powerSaveBlocker.stop(blocker);
      };
    },
  };
}
