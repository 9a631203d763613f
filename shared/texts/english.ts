import { englishTexts } from './en';
import { textIn } from './text';

/** The window's English. */
export const english = textIn('en', englishTexts);
