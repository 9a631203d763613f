import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { languageNames } from '../../shared/texts/languages';

/** Kana, punctuation and full-width forms stand in names and in what people type, whatever the texts say. */
const ALWAYS = 'U+3000-30FF, U+FF01-FF5E';
/** ASCII is another font's. */
const FIRST = 0x80;
/** One weight, which Chromium makes bold by itself, and none of the typographer's variants: as small as it gets. */
const options = { targetFormat: 'woff2', variationAxes: { wght: 400 }, keepFeatures: [], noHinting: true };

const fonts = [
  { stylesheet: /noto-sans-jp[\\/]wght\.css$/, family: 'Noto Sans JP Subset', language: 'ja' },
  { stylesheet: /noto-sans-sc[\\/]wght\.css$/, family: 'Noto Sans SC Subset', language: 'zh-Hans' },
] as const;

/** One file of a font, with some hundred of its characters. */
interface Part {
  readonly file: string;
  readonly points: readonly number[];
}

/**
 * A plugin for Vite: of the Noto fonts for Japanese and Chinese, which are some MB, the window gets what its texts need.
 * Their style sheets name a file for some hundred characters each; those that no text needs are left out, and the wanted
 * characters of the others go into files in node_modules/.cache. `root` is the project's.
 */
export function subsetFonts(root: string): Plugin {
  const cache = path.join(root, 'node_modules/.cache/subset-fonts');
  return {
    name: 'subset-fonts',
    enforce: 'pre',
    async transform(css, id) {
      const [stylesheet = id] = id.split('?');
      const font = fonts.find((one) => one.stylesheet.test(stylesheet));
      if (font === undefined) return undefined;
      const catalogue = path.join(root, 'shared/texts/languages', `${font.language}.json`);
      this.addWatchFile(catalogue);
      const wanted = pointsOf(languageNames[font.language] + readFileSync(catalogue, 'utf8'));
      mkdirSync(cache, { recursive: true });
      const folder = path.dirname(stylesheet);
      const faces = partsOf(css, wanted).map(async ({ file, points }) => {
        const kept = path.join(cache, path.basename(file));
        const whole = readFileSync(path.join(folder, file));
        writeFileSync(kept, await subsetFont(whole, String.fromCodePoint(...points), options));
        return faceOf(font.family, path.relative(folder, kept).replaceAll('\\', '/'), points);
      });
      return { code: (await Promise.all(faces)).join('\n'), map: null };
    },
  };
}

/** The code points of the texts and those that are always there. */
function pointsOf(texts: string): readonly number[] {
  const points = Array.from(texts, (character) => character.codePointAt(0) ?? 0);
  for (const [from, to] of rangesOf(ALWAYS)) for (let point = from; point <= to; point += 1) points.push(point);
  return [...new Set(points)].filter((point) => point >= FIRST).sort((a, b) => a - b);
}

/** The files of a style sheet that have wanted characters, with these. */
function partsOf(css: string, wanted: readonly number[]): readonly Part[] {
  return [...css.matchAll(/url\(([^)]*)\)[^}]*unicode-range: ([^;]*);/g)]
    .map(([, file = '', unicodeRange = '']) => {
      const ranges = rangesOf(unicodeRange);
      return { file, points: wanted.filter((point) => ranges.some(([from, to]) => from <= point && point <= to)) };
    })
    .filter(({ points }) => points.length > 0);
}

/** Reads `U+3000-30FF,U+4E00`: the first and the last code point of each range. */
function rangesOf(unicodeRange: string): readonly (readonly [number, number])[] {
  return unicodeRange.split(',').map((range) => {
    const [from = '', to = from] = range.trim().slice('U+'.length).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

function faceOf(family: string, url: string, points: readonly number[]): string {
  const range = points.map((point) => `U+${point.toString(16)}`).join(',');
  return `@font-face { font-family: '${family}'; src: url(${url}) format('woff2'); font-display: swap; unicode-range: ${range}; }`;
}
