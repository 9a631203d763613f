import { ssidDisplay } from '../../shared/domain/ssid';
import type { SetupInstruction } from '../../shared/setup/snapshot';
import { en } from './en';

/** The instruction as a heading and a sentence, also for the live region. */
export function instructionWords(instruction: Exclude<SetupInstruction, { readonly kind: 'hold-setup-button' }>): {
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
