import { englishTexts } from './en';
import { PSEUDO_LANGUAGE, type Language, type ShownLanguage } from './languages';
import type { Catalogue } from './message';

type Loader = () => Promise<{ readonly default: Catalogue }>;

const translations: Readonly<Record<Exclude<Language, 'en'>, Loader>> = {
  de: () => import('./languages/de.json'),
  fr: () => import('./languages/fr.json'),
  es: () => import('./languages/es.json'),
  it: () => import('./languages/it.json'),
  'pt-BR': () => import('./languages/pt-BR.json'),
  nl: () => import('./languages/nl.json'),
  pl: () => import('./languages/pl.json'),
  ja: () => import('./languages/ja.json'),
  'zh-Hans': () => import('./languages/zh-Hans.json'),
  ar: () => import('./languages/ar.json'),
};

/** The texts of a language; each is a file of its own, read when it is first wanted. */
export async function loadCatalogue(language: ShownLanguage): Promise<Catalogue> {
  if (language === 'en') return englishTexts;
  if (language === PSEUDO_LANGUAGE) return (await import('./pseudo')).pseudoCatalogue(englishTexts);
  return (await translations[language]()).default;
}
