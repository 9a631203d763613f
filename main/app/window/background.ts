import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import { shareDone } from '../../../shared/setup/progress';
import { occasionOf, type Occasion } from './occasion';

/** What is told outside of the window. */
export interface Words {
  readonly title: string;
  readonly body: string;
}

/** How the taskbar shows a setup: null where none goes on. `paused`: a person is waited for. */
export interface TaskbarProgress {
  readonly share: number;
  readonly mode: 'normal' | 'paused' | 'error';
}

/** The parts of Electron's `BrowserWindow` and `Notification` that are used. */
export interface Outside {
  /** Is the window in front of a person now? */
  readonly isWatched: () => boolean;
  /** Shows a notification of the system; a click on it brings the window forward. The returned function takes it back. */
  readonly notify: (words: Words) => () => void;
  /** Asks for attention in the taskbar, until the window is looked at. */
  readonly askForAttention: (on: boolean) => void;
  readonly showProgress: (progress: TaskbarProgress | null) => void;
  /** Tells whenever the window comes to the front. */
  readonly onWatched: (listener: () => void) => void;
}

/** Tells a person who looks elsewhere that a setup needs them or has ended, once for each occasion. */
export function mindBackground(
  outside: Outside,
  subscribe: (listener: (snapshot: AppSnapshot) => void) => void,
  wordsFor: (occasion: Occasion) => Words,
): void {
  let last = '';
  let takeBack: (() => void) | null = null;

  const settle = (): void => {
    takeBack?.();
    takeBack = null;
    outside.askForAttention(false);
  };
  outside.onWatched(settle);
  subscribe((snapshot) => {
    const occasion = occasionOf(snapshot);
    outside.showProgress(progressOf(snapshot, occasion));
    const now = occasion === null ? '' : `${keyOf(snapshot)} ${JSON.stringify(occasion)}`;
    if (now === last) return;
    last = now;
    if (occasion === null) {
      settle();
      return;
    }
    if (outside.isWatched()) return;
    takeBack?.();
    takeBack = outside.notify(wordsFor(occasion));
    outside.askForAttention(true);
  });
}

/** The same question in the next attempt is another occasion. */
function keyOf({ setup }: AppSnapshot): string {
  return `${setup?.runId ?? ''} ${String(setup?.attempt ?? 0)}`;
}

function progressOf({ setup, running }: AppSnapshot, occasion: Occasion | null): TaskbarProgress | null {
  if (setup === null || !running) return null;
  const mode = occasion === null ? 'normal' : occasion.kind === 'verdict' ? 'error' : 'paused';
  return { share: shareDone(setup), mode };
}
