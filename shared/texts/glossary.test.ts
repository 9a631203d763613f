import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from './languages';
import { loadCatalogue } from './load-catalogue';

type Translated = Exclude<Language, 'en'>;
const translated = languages.filter((language): language is Translated => language !== 'en');

/** What a thing is never called, because it has another word; the address of a person that is not the language's here. */
const forbidden: Readonly<Record<Translated, RegExp>> = {
  de: /Wi-?Fi|Knopf|türkis|tiefblau|rosa-violett|cyan|magenta|(?<!\p{L})(du|dein\p{L}*|dich|dir)(?!\p{L})|(?<!„|lokalen? )Netzwerk(?!\p{L}|“| und)/iu,
  fr: /wifi|(la|sa) lumière|(?<!\p{L})(cyan|tu|ton|tes|toi)(?!\p{L})|magenta|(?<!service de )configur/iu,
  es: /wifi|azul intenso|(?<!\p{L})(cian|equipo|tú|tus?|vosotros)(?!\p{L})|magenta|computadora/iu,
  it: /wifi|rosa-viola|(?<!\p{L})(ciano|tu|tuo|tua|tuoi|tue)(?!\p{L})|magenta|colloquio/iu,
  'pt-BR': /wifi|púrpura|cintil|(?<!\p{L})(ciano|tu|teu|tua|vós)(?!\p{L})|magenta|aparelho/iu,
  nl: /Wi-Fi|WiFi|roze-paars|diepblauw|cyaan|magenta|(?<!\p{L})(je|jij|jouw)(?!\p{L})/u,
  pl: /wifi|turkus|(?<!różowo)fiolet|proszę|(?<!\p{L})Pan(i|a|u)?(?!\p{L})/iu,
  ja: /wifi|ピンク|水色|シアン|マゼンタ|パソコン|PC/iu,
  'zh-Hans': /wifi|粉紫|(?<!浅)青色|洋红|你|计算机|此电脑/iu,
  ar: /wifi|غامق|السماوي|كمبيوتر|(?<!وردي (ال)?)أرجواني/iu,
};

/** Words of the protocol, which are for technical details alone (ux 6.3). */
const jargon = /SoftAP|DHCP|SSID|claim|listening|oops/i;

/** Marks of another language's type: before or after a word of one's own they are the wrong ones. */
const wrongMarks: Partial<Record<Translated, RegExp>> = {
  fr: /[ \u00a0][;:!?»]|«[ \u00a0]|[^\s\u202f\d][;!?»]|'/,
  de: /["']/,
  pl: /["']/,
  ja: /[\u3040-\u30ff\u4e00-\u9fff][?!;:,()]|[?!;:,()][\u3040-\u30ff\u4e00-\u9fff]/,
  'zh-Hans': /[\u4e00-\u9fff][?!;:,()]|[?!;:,()][\u4e00-\u9fff]/,
  ar: /[\u0600-\u06ff][,;?]/,
};

/** The message as it is read, with a blank box for what is put in; every form of a plural. */
function readings(elements: readonly MessageFormatElement[]): readonly string[] {
  const forms = elements.flatMap((element) =>
    element.type === TYPE.plural || element.type === TYPE.select
      ? Object.values(element.options).flatMap((option) => readings(option.value))
      : [],
  );
  const whole = elements.map((element) => (element.type === TYPE.literal ? element.value : '\u25a1')).join('');
  return [whole, ...forms];
}

describe.each(translated)('%s', (language) => {
  const breaking = async (rule: RegExp): Promise<readonly string[]> =>
    Object.entries(await loadCatalogue(language)).flatMap(([id, message]) =>
      readings(parse(message)).flatMap((text) => (rule.test(text) ? [`${id}: ${text}`] : [])),
    );

  it('has one word for one thing, and one way to address a person', async () => {
    expect(await breaking(forbidden[language])).toEqual([]);
  });

  it('leaves the words of the protocol out', async () => {
    expect(await breaking(jargon)).toEqual([]);
  });

  it('has the marks of its own type', async () => {
    const rule = wrongMarks[language];
    if (rule !== undefined) expect(await breaking(rule)).toEqual([]);
  });
});
