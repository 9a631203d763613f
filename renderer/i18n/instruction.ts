import { ssidDisplay } from '../../shared/domain/ssid';
import type { SetupInstruction } from '../../shared/setup/snapshot';
import type { Text } from '../../shared/texts/text';

/** The instruction as a heading and a sentence, also for the live region. */
export function instructionWords(
  text: Text,
  instruction: Exclude<SetupInstruction, { readonly kind: 'hold-setup-button' }>,
): { readonly title: string; readonly text: string } {
  if (instruction.kind === 'join-device-network') {
    const { ssid } = instruction;
    return {
      title: text('instruction.joinTitle'),
      text: ssid === null ? text('instruction.joinAny') : text('instruction.join', { name: ssidDisplay(ssid) }),
    };
  }
  if (instruction.kind === 'restart-device') {
    const name = ssidDisplay(instruction.ssid);
    return { title: text('instruction.restartTitle'), text: text('instruction.restart', { name }) };
  }
  if (instruction.kind === 'allow-local-network') {
    return { title: text('instruction.allowTitle'), text: text('instruction.allow') };
  }
  const { connection } = instruction;
  return {
    title: text('instruction.rejoinTitle'),
    text: connection === null ? text('instruction.rejoinAny') : text('instruction.rejoin', { name: connection }),
  };
}
