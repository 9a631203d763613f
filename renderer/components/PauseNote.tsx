import type { ReactNode } from 'react';
import { interruptionOf } from '../../shared/setup/progress';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useText } from '../i18n/use-text';
import type { InternetPause } from '../internet-pause';
import { usePlace } from '../place';
import { Icon } from './Icons';

/**
 * The pause of this computer's internet: announced before, told while it lasts, and its end; or that there is none. While
 * it is at the device, what its system may show then.
 */
export function PauseNote({ setup }: { readonly setup: SetupSnapshot }): ReactNode {
  const text = useText();
  const { system, mode, pause } = usePlace();
  const note = noteOf(setup, pause);
  if (note === null) return null;
  return (
    <>
      <p className={`pause-note small ${note}`}>
        <Icon name={note === 'over' || note === 'kept' ? 'check' : 'info'} />
        {text(`pause.${note}`)}
      </p>
      {interruptionOf(setup) === 'now' && mode === 'real' ? (
        <p className="small soft">{text(`popup.${system}`)}</p>
      ) : null}
    </>
  );
}

type Note = 'ahead' | 'now' | 'over' | 'kept' | 'byHand';

function noteOf(setup: SetupSnapshot, pause: InternetPause): Note | null {
  const interruption = interruptionOf(setup);
  if (pause === 'by-hand') return interruption === 'ahead' || setup.facts.sentByHand ? 'byHand' : null;
  if (interruption === 'none') return null;
  if (pause === 'short') return interruption;
  return interruption === 'over' ? null : 'kept';
}
