import type { Readable, Writable } from 'node:stream';
import type { ProgramStart } from '../wiring/workbench';

/** A stream that may be a terminal. */
export type InputStream = Readable & { readonly isTTY?: boolean };
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything that the terminal program has of its surroundings. */
export interface ProgramIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** How this program is started again for the guard. */
  readonly program: ProgramStart;
  /** Ctrl-C, SIGTERM, SIGHUP: the listener is called for each, at once for one that came before. Returns what ends that. */
  onInterrupt(listener: () => void): () => void;
  /** An exception that nobody caught. */
  onCrash(listener: () => void): () => void;
}
