import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { englishTexts } from '../../shared/texts/en';

/** Gives everything below it its language. */
export function LanguageProvider({ children }: { readonly children?: ReactNode }): ReactNode {
  return (
    <IntlProvider locale="en" messages={englishTexts}>
      {children}
    </IntlProvider>
  );
}
