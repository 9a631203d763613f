/** The languages of the window, the one that the others are translated from first. */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'nl', 'pl', 'ja', 'zh-Hans', 'ar'] as const;
export type Language = (typeof languages)[number];

/** English made longer and with accents, which shows what is clipped or not translated. In no menu. */
export const PSEUDO_LANGUAGE = 'en-XA';
export type ShownLanguage = Language | typeof PSEUDO_LANGUAGE;

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  'pt-BR': 'Português (Brasil)',
  nl: 'Nederlands',
  pl: 'Polski',
  ja: '日本語',
  'zh-Hans': '简体中文',
  ar: 'العربية',
};

/** Which way the lines of a language run. */
export function directionOf(language: ShownLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The first language of ours among those a person prefers, as BCP 47 tags (`de-AT`); English when there is none. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [base] = tag.toLowerCase().split(/[-_]/);
    const found = languages.find((language) => language.toLowerCase().split('-')[0] === base);
    if (found !== undefined) return found;
  }
  return 'en';
}
