import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../renderer/theme/tokens.css'), 'utf8');
const darkBegins = css.indexOf('@media (prefers-color-scheme: dark)');
const light = coloursIn(css.slice(0, darkBegins));
const themes = { light, dark: new Map([...light, ...coloursIn(css.slice(darkBegins))]) } as const;

/** Text on what it stands on: 4.5 to 1 (WCAG 1.4.3). */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['page', 'surface', 'surface-2', 'accent-soft', 'good-soft', 'bad-soft', 'warn-soft', 'mat', 'line']],
  ['ink-soft', ['page', 'surface', 'surface-2', 'accent-soft', 'bad-soft', 'warn-soft', 'mat']],
  ['accent', ['page', 'surface', 'surface-2', 'accent-soft', 'mat']],
  ['accent-ink', ['accent', 'accent-strong']],
  ['good', ['surface', 'good-soft']],
  ['bad', ['surface', 'page', 'bad-soft']],
  ['warn', ['surface', 'warn-soft']],
  ['board-print', ['board']],
];

/** Edges and signs that carry meaning: 3 to 1 (WCAG 1.4.11). */
const signs: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['page', 'surface']],
  ['accent', ['page', 'surface', 'surface-2', 'mat']],
  ['board-metal', ['board']],
  ...['red', 'green', 'blue', 'yellow', 'cyan', 'magenta', 'white', 'orange'].map(
    (colour) => [`led-${colour}`, ['lens']] as const,
  ),
];

describe.each(Object.entries(themes))('in %s', (_, theme) => {
  it.each(pairs(texts))('%s is readable on %s', (front, back) => {
    expect(contrast(colour(theme, front), colour(theme, back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(signs))('%s is seen on %s', (front, back) => {
    expect(contrast(colour(theme, front), colour(theme, back))).toBeGreaterThanOrEqual(3);
  });
});

it('knows what a contrast is', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('the window’s first frame has the page’s own colours', () => {
  const window = readFileSync(path.resolve(import.meta.dirname, '../../main/app/window/main-window.ts'), 'utf8');
  expect(window).toContain(`{ light: '${colour(themes.light, 'page')}', dark: '${colour(themes.dark, 'page')}' }`);
});

function coloursIn(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));
}

function pairs(list: readonly (readonly [string, readonly string[]])[]): (readonly [string, string])[] {
  return list.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));
}

function colour(theme: ReadonlyMap<string, string>, name: string): string {
  const hex = theme.get(name);
  if (hex === undefined) throw new Error(`no colour: ${name}`);
  return hex;
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
