import type { Connection } from './connections';

/** Reads a connection byte by byte, waiting for ever, as the firmware does (softap 2.1). */
export interface ByteReader {
  /** null once the other side has ended. */
  byte(): Promise<number | null>;
  /** Exactly so many bytes; null if the other side ends before. */
  bytes(length: number): Promise<Buffer | null>;
}

/** Starts reading; `onFirstData` is called once, when the first bytes are there. */
export function readerOf({ socket }: Connection, onFirstData: () => void): ByteReader {
  let held = Buffer.alloc(0);
  let isEnded = false;
  let hasData = false;
  let wake: () => void = () => undefined;

  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    wake();
    if (!hasData) onFirstData();
    hasData = true;
  });
  const end = (): void => {
    isEnded = true;
    wake();
  };
  socket.once('end', end);
  socket.once('close', end);

  const bytes = async (length: number): Promise<Buffer | null> => {
    while (held.length < length) {
      if (isEnded) return null;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return { bytes, byte: async () => (await bytes(1))?.[0] ?? null };
}
