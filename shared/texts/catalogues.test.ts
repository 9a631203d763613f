import { parse, TYPE, type MessageFormatElement, type PluralElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../errors/error-codes';
import { errorTextOf } from '../errors/error-texts';
import { englishTexts } from './en';
import { languages, PSEUDO_LANGUAGE, type ShownLanguage } from './languages';
import { loadCatalogue } from './load-catalogue';
import type { MessageId } from './message';
import { textIn } from './text';

const ids = Object.keys(englishTexts).sort();
const shown: readonly ShownLanguage[] = [...languages, PSEUDO_LANGUAGE];
const translated = languages.filter((language) => language !== 'en');

/** The placeholders of a message with their types, once each, as `count: plural`. */
function placeholders(message: string): readonly string[] {
  return [...new Set(parse(message, { ignoreTag: true }).flatMap(placeholdersOf))].sort();
}

function placeholdersOf(element: MessageFormatElement): readonly string[] {
  switch (element.type) {
    case TYPE.argument:
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
      return [`${element.value}: ${TYPE[element.type]}`];
    case TYPE.plural:
    case TYPE.select:
      return [
        `${element.value}: ${TYPE[element.type]}`,
        ...Object.values(element.options).flatMap((option) => option.value.flatMap(placeholdersOf)),
      ];
    default:
      return [];
  }
}

/** The grammatical forms of a plural; `=0` is a case of its own and none of them. */
function formsOf({ options }: PluralElement): readonly string[] {
  return Object.keys(options)
    .filter((form) => !form.startsWith('='))
    .sort();
}

describe.each(translated)('%s', (language) => {
  it('has a text for every id, and no other', async () => {
    const own = Object.keys(await loadCatalogue(language));
    expect(own.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !own.includes(id))).toEqual([]);
  });

  it('puts into each text what English puts in, as the same kind', async () => {
    for (const [id, message] of Object.entries(await loadCatalogue(language))) {
      const wanted = placeholders(englishTexts[id as MessageId]);
      expect({ id, placeholders: placeholders(message) }).toEqual({ id, placeholders: wanted });
    }
  });

  it('says in one way what English says in one way of what is safe', async () => {
    const texts = await loadCatalogue(language);
    const safe = ids.filter((id): id is MessageId => /^error\..*\.safe$/.test(id));
    for (const id of safe) {
      const same = safe.filter((other) => englishTexts[other] === englishTexts[id]);
      expect({ id, said: [...new Set(same.map((other) => texts[other]))] }).toEqual({ id, said: [texts[id]] });
    }
  });

  it('knows every plural form that its grammar has', async () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort();
    const elements = Object.values(await loadCatalogue(language)).flatMap((message) => parse(message));
    for (const element of elements) {
      if (element.type === TYPE.plural) expect(formsOf(element)).toEqual(forms);
    }
  });
});

describe.each(shown)('%s', (language) => {
  it('has no empty text, no mark-up and no blanks around a text', async () => {
    const texts = Object.entries(await loadCatalogue(language));
    expect(texts.filter(([, text]) => text === '' || text !== text.trim() || text.includes('<'))).toEqual([]);
  });

  it('says of every error, each in its own words, what happened, what is safe and what to do', async () => {
    const text = textIn(language, await loadCatalogue(language));
    for (const code of errorCodes) expect(new Set(Object.values(errorTextOf(text, code))).size).toBe(4);
  });
});
