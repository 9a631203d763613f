import { ssidDisplay } from '../../shared/domain/ssid';
import type { SetupFacts } from '../../shared/setup/snapshot';
import type { SetupState } from '../../shared/setup/states';
import type { Text } from '../../shared/texts/text';

export type StepId = 'prepare' | 'find' | 'talk' | 'save' | 'join' | 'home' | 'hello' | 'finish';

/** One line of the progress list and the states it stands for. */
interface Step {
  readonly id: StepId;
  readonly states: readonly SetupState[];
}

/** The steps in the order of the happy path. */
export const steps: readonly Step[] = [
  { id: 'prepare', states: ['signIn', 'claimCode', 'rememberHome', 'checkPassword'] },
  { id: 'find', states: ['findDevice'] },
  { id: 'talk', states: ['joinDevice', 'readDevice', 'scan', 'chooseNetwork'] },
  { id: 'save', states: ['configure'] },
  { id: 'join', states: ['connect'] },
  { id: 'home', states: ['rejoinHome'] },
  { id: 'hello', states: ['verify'] },
  { id: 'finish', states: ['name', 'done'] },
];

/** What a step says while it lasts and once it is done: outcomes, not protocol, with names as far as they are known. */
export function stepText(text: Text, id: StepId, tense: 'now' | 'done', facts: SetupFacts): string {
  const device = facts.deviceSsid === null ? null : ssidDisplay(facts.deviceSsid);
  const network = facts.network === null ? null : ssidDisplay(facts.network.ssid);
  if (id === 'find' && tense === 'done' && device !== null) return text('step.find.doneNamed', { device });
  if (id === 'talk' && device !== null) return text(`step.talk.${tense}Named`, { device });
  if (id === 'join' && network !== null) return text(`step.join.${tense}Named`, { network });
  return text(`step.${id}.${tense}`);
}
