import type { Catalogue } from './message';

const accents: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ø', u: 'û', y: 'ý', n: 'ñ', c: 'ç' };

/** The pseudo-language: every text with accents and two fifths longer, its placeholders and plurals as they are. */
export function pseudoCatalogue(english: Catalogue): Catalogue {
  const entries = Object.entries(english).map(([id, message]) => [id, `⟦${pseudoMessage(message)}⟧`]);
  return Object.fromEntries(entries) as Catalogue;
}

/** In an ICU message words are outside of braces, and again inside of those of a plural form. */
function pseudoMessage(message: string): string {
  let depth = 0;
  return message.replace(/[{}]|[^{}]+/g, (part) => {
    if (part === '{') depth += 1;
    else if (part === '}') depth -= 1;
    else return depth % 2 === 0 ? stretched(part) : part;
    return part;
  });
}

function stretched(text: string): string {
  const accented = text.replace(/[aeiouync]/g, (letter) => accents[letter] ?? letter);
  return accented.replace(/\p{L}{5,}/gu, (word) => `${word}${'~'.repeat(Math.ceil(word.length * 0.4))}`);
}
