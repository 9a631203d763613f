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
  if (instruction === null || instruction.kind === 'hold-setup-button') return null;
  const words = instructionWords(text, instruction);
  return (
    <Notice title={words.title} look="warn">
      <p>{words.text}</p>
      <Where kind={instruction.kind} />
    </Notice>
  );
}

/** Where on this system it is done. */
function Where({ kind }: { readonly kind: SetupInstruction['kind'] }): ReactNode {
  switch (kind) {
    case 'hold-setup-button':
    case 'restart-device':
      return null;
    case 'allow-local-network':
      return (
        <div className="actions">
          <SettingsButton page="local-network" />
        </div>
      );
    case 'join-device-network':
      return <MoveByHand to="device" />;
    case 'rejoin-own-network':
      return <MoveByHand to="home" />;
  }
}

/** Where networks are changed. */
function MoveByHand({ to }: { readonly to: 'device' | 'home' }): ReactNode {
  const text = useText();
  const api = useApi();
  const { system, mode } = usePlace();
  return (
    <>
      <ul className="plain small">
        <li>{text(`instruction.where.${system}`)}</li>
        {to === 'device' ? <li>{text(`instruction.stay.${system}`)}</li> : null}
        {to === 'device' ? <li>{text('instruction.locked')}</li> : null}
      </ul>
      <div className="actions">
        {mode === 'practice' ? (
          <CommandButton command={() => api['practice/move-pc']({ to })}>{text('instruction.pretend')}</CommandButton>
        ) : (
          <SettingsButton page="networks" />
        )}
      </div>
    </>
  );
}
