import type { ReactNode } from 'react';
import { languageNames, languages, type ShownLanguage } from '../../shared/texts/languages';
import { useApi } from '../api';
import { useText } from '../i18n/use-text';

/** The language of the window, on every screen; each language by its own name. */
export function LanguageMenu({ language }: { readonly language: ShownLanguage }): ReactNode {
  const api = useApi();
  const text = useText();
  return (
    <select
      className="language"
      aria-label={text('app.language')}
      value={language}
      onChange={({ target }) => {
        const chosen = languages.find((known) => known === target.value);
        if (chosen !== undefined) void api['app/language']({ language: chosen });
      }}
    >
      {languages.map((known) => (
        <option key={known} value={known} lang={known}>
          {languageNames[known]}
        </option>
      ))}
    </select>
  );
}
