import { createHash, randomBytes } from 'node:crypto';

/** So many bytes that nobody can foretell, or that a seed foretells to everybody. */
export type Chance = (length: number) => Buffer;

/** What a world without a seed lives by. */
export const systemChance: Chance = randomBytes;

/**
 * The same bytes in the same order for the same seed and part: one part's calls do not change what another one gets.
 * Keys of RSA are made by the system all the same, which takes no seed.
 */
export function seededChance(seed: string, part: string): Chance {
  let block = 0;
  let left = Buffer.alloc(0);
  return (length) => {
    while (left.length < length) {
      const next = createHash('sha256')
        .update(JSON.stringify([seed, part, block]))
        .digest();
      block += 1;
      left = Buffer.concat([left, next]);
    }
    const taken = left.subarray(0, length);
    left = left.subarray(length);
    return Buffer.from(taken);
  };
}
