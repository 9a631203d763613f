import type { ReactNode } from 'react';
import { ssidDisplay } from '../../shared/domain/ssid';
import type { SetupInstruction } from '../../shared/setup/snapshot';
import { en } from '../i18n/en';
import { Notice } from './Notice';

/** What a person has to do by hand; goes away by itself once it is done. */
export function InstructionPanel({ instruction }: { readonly instruction: SetupInstruction | null }): ReactNode {
  if (instruction === null || instruction.kind === 'hold-setup-button') return null;
  const { title, text } = wordsOf(instruction);
  return (
    <Notice title={title} look="warn">
      <p>{text}</p>
    </Notice>
  );
}

/** The instruction as a sentence, also for the live region. */
export function wordsOf(instruction: Exclude<SetupInstruction, { readonly kind: 'hold-setup-button' }>): {
  readonly title: string;
  readonly text: string;
} {
  const words = en.instruction;
  if (instruction.kind === 'join-device-network') {
    const text = instruction.ssid === null ? words.joinAny : words.join(ssidDisplay(instruction.ssid));
    return { title: words.joinTitle, text };
  }
  const text = instruction.connection === null ? words.rejoinAny : words.rejoin(instruction.connection);
  return { title: words.rejoinTitle, text };
}
