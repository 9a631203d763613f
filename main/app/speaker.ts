import { languageFor, type ShownLanguage } from '../../shared/texts/languages';
import { english } from '../../shared/texts/english';
import { loadCatalogue } from '../../shared/texts/load-catalogue';
import type { OutsideText } from '../../shared/texts/outside-text';
import { textIn } from '../../shared/texts/text';

/** What is said outside of the window, in the window's language. */
export interface Speaker {
  /** The texts of the language; English until those are read. */
  text(): OutsideText;
  speak(language: ShownLanguage): Promise<void>;
}

/** Speaks English at first. */
export function createSpeaker(): Speaker {
  let wanted: ShownLanguage = 'en';
  let text: OutsideText = english;
  return {
    text: () => text,
    speak: async (language) => {
      wanted = language;
      const catalogue = await loadCatalogue(language);
      if (wanted === language) text = textIn(language, catalogue);
    },
  };
}

/** The texts of the language that the system prefers (`preferred` as BCP 47); English when it or they cannot be had. */
export async function textFor(preferred: () => readonly string[]): Promise<OutsideText> {
  try {
    const language = languageFor(preferred());
    return textIn(language, await loadCatalogue(language));
  } catch {
    return english;
  }
}
