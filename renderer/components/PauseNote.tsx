import type { ReactNode } from 'react';
import { interruptionOf } from '../../shared/setup/progress';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useText } from '../i18n/use-text';
import { Icon } from './Icons';

/** The pause of this computer's internet: announced before, told while it lasts, and its end. */
export function PauseNote({ setup }: { readonly setup: SetupSnapshot }): ReactNode {
  const text = useText();
  const interruption = interruptionOf(setup);
  if (interruption === 'none') return null;
  return (
    <p className={`pause-note small ${interruption}`}>
      <Icon name={interruption === 'over' ? 'check' : 'info'} />
      {text(`pause.${interruption}`)}
    </p>
  );
}
