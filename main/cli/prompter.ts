import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { InputStream, OutputStream } from './program-io';

/** Asks a person at a terminal. */
export interface Prompter {
  /** The typed line; null when the signal aborted or the input ended. */
  ask(question: string, signal: AbortSignal): Promise<string | null>;
  /** As `ask`, without showing what is typed. */
  askHidden(question: string, signal: AbortSignal): Promise<string | null>;
}

/** Asks on a real terminal. `interrupt` is called for Ctrl-C, which reaches us as a key while a question is open. */
export function terminalPrompter(input: InputStream, output: OutputStream, interrupt: () => void): Prompter {
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  return {
    ask: (question, signal) => readLine(input, output, question, interrupt, signal),
    askHidden: async (question, signal) => {
      output.write(question);
      const line = await readLine(input, nowhere, '', interrupt, signal);
      output.write('\n');
      return line;
    },
  };
}

async function readLine(
  input: InputStream,
  output: Writable,
  question: string,
  interrupt: () => void,
  signal: AbortSignal,
): Promise<string | null> {
  if (signal.aborted) return null;
  return await new Promise((resolve) => {
    const lines = createInterface({ input, output, terminal: true, historySize: 0 });
    const end = (line: string | null): void => {
      // First: closing tells of the end of the input as well.
      resolve(line);
      signal.removeEventListener('abort', giveUp);
      lines.close();
    };
    const giveUp = (): void => {
      end(null);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    lines.once('close', giveUp);
    lines.on('SIGINT', () => {
      end(null);
      interrupt();
    });
    lines.question(question, end);
  });
}
