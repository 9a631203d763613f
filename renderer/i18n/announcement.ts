import type { Text } from '../../shared/texts/text';
import { progressOf } from '../progress-of';
import type { Screen } from '../screen-of';
import { instructionWords } from './instruction';
import { stepText } from './steps';

/** What is said aloud without moving the focus: the step that goes on politely, a failure at once. */
export interface Announcement {
  readonly polite: string;
  readonly urgent: string;
}

/** The announcement that belongs to a screen. */
export function announcementOf(text: Text, screen: Screen): Announcement {
  if (screen.kind === 'verdict') return { polite: '', urgent: text(`error.${screen.error.code}.title`) };
  if (screen.kind === 'password-again') {
    return { polite: '', urgent: text(`error.${screen.question.because.code}.title`) };
  }
  if (!('setup' in screen)) return { polite: '', urgent: '' };
  const { setup } = screen;
  const { instruction } = setup;
  if (instruction !== null && instruction.kind !== 'hold-setup-button') {
    return { polite: instructionWords(text, instruction).text, urgent: '' };
  }
  const now = screen.kind === 'progress' ? progressOf(setup).find(({ status }) => status === 'now') : undefined;
  return { polite: now === undefined ? '' : stepText(text, now.id, 'now', setup.facts), urgent: '' };
}
