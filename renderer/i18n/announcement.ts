import { errorTexts } from '../../shared/errors/error-texts';
import { progressOf } from '../progress-of';
import type { Screen } from '../screen-of';
import { instructionWords } from './instruction';
import { namesOf } from './names';

/** What is said aloud without moving the focus: the step that goes on politely, a failure at once. */
export interface Announcement {
  readonly polite: string;
  readonly urgent: string;
}

/** The announcement that belongs to a screen. */
export function announcementOf(screen: Screen): Announcement {
  if (screen.kind === 'verdict') return { polite: '', urgent: errorTexts[screen.error.code].title };
  if (screen.kind === 'password-again') return { polite: '', urgent: errorTexts[screen.question.because.code].title };
  if (!('setup' in screen)) return { polite: '', urgent: '' };
  const { setup } = screen;
  const { instruction } = setup;
  const asked =
    instruction !== null && instruction.kind !== 'hold-setup-button' ? instructionWords(instruction).text : '';
  if (screen.kind !== 'progress') return { polite: asked, urgent: '' };
  const now = progressOf(setup).find(({ status }) => status === 'now');
  return { polite: asked === '' ? (now?.words(namesOf(setup.facts)) ?? '') : asked, urgent: '' };
}
