import { interruptionOf } from '../../shared/setup/progress';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Text } from '../../shared/texts/text';
import { meanwhileOf } from '../late/meanwhile';
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
 * The announcement that belongs to a screen. `pauses`: this computer loses its internet for as long as we talk to the
 * device; that it is off, and that it is back, is said at once. `late`: what it waits for takes more than twice its usual time.
 */
export function announcementOf(text: Text, screen: Screen, pauses: boolean, late: boolean): Announcement {
  if (screen.kind === 'verdict') return { polite: '', urgent: text(`error.${screen.error.code}.title`) };
  if (screen.kind === 'password-again') {
    return { polite: '', urgent: text(`error.${screen.question.because.code}.title`) };
  }
  if (screen.kind === 'network-again') return { polite: '', urgent: text(`error.${screen.because.code}.title`) };
  if (screen.kind === 'downgrade') return { polite: '', urgent: text('error.network-downgraded.title') };
  if (screen.kind === 'go-on') return { polite: '', urgent: text('goOn.title') };
  if (!('setup' in screen)) return { polite: '', urgent: '' };
  const { setup } = screen;
  return { polite: politeOf(text, screen, late), urgent: pauses ? pauseOf(text, setup) : '' };
}

function politeOf(text: Text, screen: Extract<Screen, { readonly setup: SetupSnapshot }>, late: boolean): string {
  const { instruction } = screen.setup;
  if (instruction !== null && instruction.kind !== 'hold-setup-button') return instructionWords(text, instruction).text;
  const meanwhile = screen.kind === 'progress' ? meanwhileOf(screen.setup, late) : null;
  if (meanwhile !== null) return text(meanwhile === 'late' ? 'late.noticed' : 'late.updating');
  const now = screen.kind === 'progress' ? progressOf(screen.setup).find(({ status }) => status === 'now') : undefined;
  return now === undefined ? '' : stepText(text, now.id, 'now', screen.setup.facts);
}

function pauseOf(text: Text, setup: SetupSnapshot): string {
  const interruption = interruptionOf(setup);
  return interruption === 'now' || interruption === 'over' ? text(`pause.${interruption}`) : '';
}
