import type { System } from '../../../shared/domain/system';
import { nextStep } from '../../../shared/errors/next-steps';
import type { OutsideText } from '../../../shared/texts/outside-text';
import type { Words } from './background';
import type { Occasion } from './occasion';

/** What the system's notification says of an occasion: no secret, and of what others chose only the device's name. */
export function wordsOf(text: OutsideText, occasion: Occasion, system: System): Words {
  switch (occasion.kind) {
    case 'question':
      return {
        title: text(`notice.question.${occasion.about}.title`),
        body: text(`notice.question.${occasion.about}.body`),
      };
    case 'instruction':
      return {
        title: text(`notice.instruction.${occasion.about}.title`),
        body: text(`notice.instruction.${occasion.about}.body`),
      };
    case 'verdict':
      return { title: text(`error.${occasion.code}.title`), body: nextStep(text, occasion.code, system) };
    case 'stopped-by-sleep':
      return { title: text('stopped.sleepTitle'), body: text('stopped.sleepBody') };
    case 'done':
      return { title: doneTitle(text, occasion), body: text('notice.done.body') };
  }
}

function doneTitle(text: OutsideText, { verified, name }: Extract<Occasion, { readonly kind: 'done' }>): string {
  if (!verified) return text('notice.done.configured.title');
  return name === null ? text('done.onlineUnnamed') : text('done.online', { name });
}
