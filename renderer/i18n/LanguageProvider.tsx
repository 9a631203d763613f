import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { englishTexts } from '../../shared/texts/en';
import { directionOf, type ShownLanguage } from '../../shared/texts/languages';
import { loadCatalogue } from '../../shared/texts/load-catalogue';
import type { Catalogue } from '../../shared/texts/message';

interface Loaded {
  readonly language: ShownLanguage;
  readonly messages: Catalogue;
}

interface LanguageProviderProps {
  readonly language: ShownLanguage;
  readonly children?: ReactNode;
}

/** Gives everything below it its language, and the document too. Until another language is there, the former one stays. */
export function LanguageProvider({ language, children }: LanguageProviderProps): ReactNode {
  const loaded = useCatalogue(language);
  const shown = loaded?.language;
  useLayoutEffect(() => {
    if (shown === undefined) return;
    document.documentElement.lang = shown;
    document.documentElement.dir = directionOf(shown);
  }, [shown]);
  if (loaded === null) return null;
  return (
    <IntlProvider locale={loaded.language} messages={loaded.messages}>
      <I18nProvider locale={loaded.language}>{children}</I18nProvider>
    </IntlProvider>
  );
}

function useCatalogue(language: ShownLanguage): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(language === 'en' ? { language, messages: englishTexts } : null);
  useEffect(() => {
    if (loaded?.language === language) return;
    let wanted = true;
    void loadCatalogue(language).then((messages) => {
      if (wanted) setLoaded({ language, messages });
    });
    return () => {
      wanted = false;
    };
  }, [language, loaded]);
  return loaded;
}
