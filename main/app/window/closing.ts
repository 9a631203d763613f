import type { App, BrowserWindow } from 'electron';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';

/** The question whether to close the window in the middle of a setup; the page asks it. */
export interface Closing {
  /** True: a person is asked first. Whoever closes again while being asked means it. */
  readonly asksFirst: () => boolean;
  /** The setup is to go on. */
  readonly stay: () => void;
}

/** Asks while a setup is under way; one that waits at its verdict, with the computer at home, has nothing to lose. */
export function closingQuestion(keeper: SnapshotKeeper): Closing {
  const ask = (askedToClose: boolean): void => {
    if (keeper.now().askedToClose !== askedToClose) keeper.change({ askedToClose });
  };
  keeper.subscribe(({ running }) => {
    if (!running) ask(false);
  });
  return {
    asksFirst: () => {
      const { running, askedToClose, setup } = keeper.now();
      const isIdle = setup?.state === 'failed' && setup.facts.homeRestored !== false;
      if (!running || askedToClose || isIdle) return false;
      ask(true);
      return true;
    },
    stay: () => {
      ask(false);
    },
  };
}

/** What a person may answer, and what is done to the window itself. */
export interface WindowHands {
  /** The setup goes on, and the window stays. */
  readonly stay: () => void;
  /** The setup goes on out of sight. */
  readonly hide: () => void;
  /** The setup ends, and with it the program. */
  readonly close: () => void;
}

/** The hands on this window. */
export function windowHands(app: Pick<App, 'quit'>, window: BrowserWindow, stay: () => void): WindowHands {
  return {
    stay,
    hide: () => {
      stay();
      window.minimize();
    },
    close: () => {
      app.quit();
    },
  };
}
