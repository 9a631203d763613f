import type { SetupIntent } from '../../shared/setup/intents';
import type { Request } from './run';
import type { SnapshotView } from './snapshot-view';

/** Puts one question at a time before a person and hands the answer to the step that asked. */
export class Asking {
  readonly #view: SnapshotView;
  #answer: ((intent: SetupIntent) => boolean) | null = null;

  constructor(view: SnapshotView) {
    this.#view = view;
  }

  /** False, and nothing done, when nobody asked, or when the intent is no answer to the question. */
  hear(intent: SetupIntent): boolean {
    return this.#answer?.(intent) ?? false;
  }

  ask<T>(request: Request<T>, signal: AbortSignal): Promise<T | null> {
    if (signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const end = (value: T | null): void => {
        this.#answer = null;
        signal.removeEventListener('abort', abandon);
        this.#view.ask(null);
        resolve(value);
      };
      const abandon = (): void => {
        end(null);
      };
      this.#answer = (intent) => {
        const value = request.accept(intent);
        if (value !== undefined) end(value);
        return value !== undefined;
      };
      signal.addEventListener('abort', abandon, { once: true });
      this.#view.ask(request.question, request.rescan);
    });
  }
}
