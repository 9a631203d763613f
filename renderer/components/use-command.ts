import { useState } from 'react';
import type { Reply } from '../../shared/ipc/reply';

/** Sends a command at most once at a time; `problem` is the help code when this program itself failed. */
export function useCommand(): {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly run: (command: () => Promise<Reply<unknown>>) => void;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = (command: () => Promise<Reply<unknown>>): void => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    void command()
      .then((reply) => {
        if (!reply.ok && reply.error.code !== 'not-now') setProblem(reply.error.ref ?? reply.error.code);
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return { busy, problem, run };
}
