import { it } from 'vitest';

const limitMs = 300_000;

/**
 * Parts that build on each other, by their names, as one test: when it is tried again it begins at the first of them, on
 * what `beforeEach` opens anew.
 */
export function story(parts: Readonly<Record<string, () => void | Promise<void>>>): void {
  const names = Object.keys(parts);
  const play = async (): Promise<void> => {
    for (const [name, part] of Object.entries(parts)) {
      try {
        await part();
      } catch (error) {
        if (error instanceof Error) error.message = `${name}: ${error.message}`;
        throw error;
      }
    }
  };
  it(names.join(', then '), play, limitMs);
}
