import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { Catalogue } from './message';

const accents: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ø', u: 'û', y: 'ý', n: 'ñ', c: 'ç' };

/** The pseudo-language: every text with accents and two fifths longer, its placeholders and plurals as they are. */
export function pseudoCatalogue(english: Catalogue): Catalogue {
  const entries = Object.entries(english).map(([id, message]) => [id, `⟦${printAST(parse(message).map(stretched))}⟧`]);
  return Object.fromEntries(entries) as Catalogue;
}

function stretched(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal) return { ...element, value: stretchedText(element.value) };
  if (element.type !== TYPE.plural) return element;
  const options = Object.entries(element.options).map(([rule, { value }]) => [rule, { value: value.map(stretched) }]);
  return { ...element, options: Object.fromEntries(options) as typeof element.options };
}

function stretchedText(text: string): string {
  const accented = text.replace(/[aeiouync]/g, (letter) => accents[letter] ?? letter);
  return accented.replace(/\p{L}{5,}/gu, (word) => `${word}${'~'.repeat(Math.ceil(word.length * 0.4))}`);
}
