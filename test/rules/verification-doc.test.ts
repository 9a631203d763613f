import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { usageText } from '../../main/cli/usage-text';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/verification.md'), 'utf8');
const checklist = page.slice(page.indexOf('## Twenty minutes'), page.indexOf('## What only'));
const minutes = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Commands of ours that are in no help, because only we start them. */
const internal = ['guard', 'wlan-scan'];

interface Line {
  readonly number: number;
  readonly what: string;
  readonly seen: string;
}

const lines: readonly Line[] = [...checklist.matchAll(/^\| (\d+) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, number = '', what = '', seen = '']) => ({ number: Number(number), what, seen }),
);

/** How many minutes the heading says for a part of the checklist. */
function minutesFor(part: string): number {
  const word = new RegExp(`^### ${part} \\((\\w+) minutes\\)$`, 'm').exec(checklist)?.[1] ?? '';
  return minutes.indexOf(word) + 1;
}

describe('the checklist of docs/verification.md', () => {
  it('is numbered', () => {
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
  });

  it.each(lines)('$number has a command to run, of its own or of another line, and what has to be seen', (line) => {
    const others = [...line.what.matchAll(/\bline (\d+)/g)].map(([, number]) => Number(number));
    const own = /`[^`]*[a-z]{2,}[^`]*`/.test(line.what);
    expect(own || others.length > 0).toBe(true);
    for (const other of others) expect(lines.map(({ number }) => number)).toContain(other);
    expect(line.seen.length).toBeGreaterThan(10);
  });

  it.each(lines)('$number asks our program only for what it has', ({ what }) => {
    for (const [, words = ''] of what.matchAll(/`([^`]*photon-setup[^`]*)`/g)) {
      const [command] = /(?<=photon-setup )[a-z][a-z-]*/.exec(words) ?? [];
      if (command === undefined || internal.includes(command)) continue;
      expect(usageText).toContain(`photon-setup ${command}`);
      for (const [option] of words.matchAll(/--[a-z-]+/g)) expect(usageText).toContain(option);
    }
  });

  it.each(['Windows', 'macOS', 'Linux'])('takes twenty minutes on %s', (system) => {
    const parts = ['Every system', system, 'The saved and the tried password'].map(minutesFor);
    expect(parts.every((part) => part > 0)).toBe(true);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(20);
  });
});
