import { interruptionOf } from '../../shared/setup/progress';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
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

/**
 * The announcement that belongs to a screen. `pauses`: this computer loses its internet while it talks to the device;
 * that it is off, and that it is back, is said at once.
 */
export function announcementOf(text: Text, screen: Screen, pauses: boolean): Announcement {
  if (screen.kind === 'verdict') return { polite: '', urgent: text(`error.${screen.error.code}.title`) };
  if (screen.kind === 'password-again') {
    return { polite: '', urgent: text(`error.${screen.question.because.code}.title`) };
  }
  if (screen.kind === 'network-again') return { polite: '', urgent: text(`error.${screen.because.code}.title`) };
  if (!('setup' in screen)) return { polite: '', urgent: '' };
  const { setup } = screen;
  return { polite: politeOf(text, screen), urgent: pauses ? pauseOf(text, setup) : '' };
}

function politeOf(text: Text, screen: Extract<Screen, { readonly setup: SetupSnapshot }>): string {
  const { instruction } = screen.setup;
  if (instruction !== null && instruction.kind !== 'hold-setup-button') return instructionWords(text, instruction).text;
  const now = screen.kind === 'progress' ? progressOf(screen.setup).find(({ status }) => status === 'now') : undefined;
  return now === undefined ? '' : stepText(text, now.id, 'now', screen.setup.facts);
}

function pauseOf(text: Text, setup: SetupSnapshot): string {
  const interruption = interruptionOf(setup);
  return interruption === 'now' || interruption === 'over' ? text(`pause.${interruption}`) : '';
}
