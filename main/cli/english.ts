import { inert } from '../../shared/inert-text';
import { englishTexts } from '../../shared/texts/en';
import { textIn } from '../../shared/texts/text';

/** The terminal speaks English, without the marks that keep a window's directions apart. */
export const english = textIn('en', englishTexts, inert);
