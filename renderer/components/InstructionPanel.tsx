import type { ReactNode } from 'react';
import type { SetupInstruction } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { useText } from '../i18n/use-text';
import { instructionWords } from '../i18n/instruction';
import { usePlace } from '../place';
import { CommandButton } from './CommandButton';
import { Notice } from './Notice';
import { SettingsButton } from './SettingsButton';

/** What a person has to do by hand, click by click on this system; goes away by itself once it is done. */
export function InstructionPanel({ instruction }: { readonly instruction: SetupInstruction | null }): ReactNode {
  const text = useText();
  const api = useApi();
  const { system, mode } = usePlace();
  if (instruction === null || instruction.kind === 'hold-setup-button') return null;
  const words = instructionWords(text, instruction);
  if (instruction.kind === 'restart-device') {
    return (
      <Notice title={words.title} look="warn">
        <p>{words.text}</p>
      </Notice>
    );
  }
  const joins = instruction.kind === 'join-device-network';
  return (
    <Notice title={words.title} look="warn">
      <p>{words.text}</p>
      <ul className="plain small">
        <li>{text(`instruction.where.${system}`)}</li>
        {joins ? <li>{text(`instruction.stay.${system}`)}</li> : null}
        {joins ? <li>{text('instruction.locked')}</li> : null}
      </ul>
      <div className="actions">
        {mode === 'practice' ? (
          <CommandButton command={() => api['practice/move-pc']({ to: joins ? 'device' : 'home' })}>
            {text('instruction.pretend')}
          </CommandButton>
        ) : (
          <SettingsButton page="networks" />
        )}
      </div>
    </Notice>
  );
}
