import type { ReactNode } from 'react';
import { interruptionOf, type Interruption } from '../../shared/setup/progress';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useText } from '../i18n/use-text';
import { usePlace } from '../place';
import { Icon } from './Icons';

/**
 * The pause of this computer's internet: announced before, told while it lasts, and its end; or that there is none. While
 * it is at the device, what its system may show then.
 */
export function PauseNote({ setup }: { readonly setup: SetupSnapshot }): ReactNode {
  const text = useText();
  const { system, mode, pauses } = usePlace();
  const interruption = interruptionOf(setup);
  const note = noteOf(interruption, pauses);
  if (note === null) return null;
  return (
    <>
      <p className={`pause-note small ${note}`}>
        <Icon name={note === 'ahead' || note === 'now' ? 'info' : 'check'} />
        {text(`pause.${note}`)}
      </p>
      {interruption === 'now' && mode === 'real' ? <p className="small soft">{text(`popup.${system}`)}</p> : null}
    </>
  );
}

function noteOf(interruption: Interruption, pauses: boolean): Exclude<Interruption, 'none'> | 'kept' | null {
  if (interruption === 'none') return null;
  if (pauses) return interruption;
  return interruption === 'over' ? null : 'kept';
}
